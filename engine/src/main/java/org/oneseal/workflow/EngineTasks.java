package org.oneseal.workflow;

import java.util.List;

import org.oneseal.cases.OpenTasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's tables without the engine, which need not run for it. Where the
 * department of a task stands is told in {@link TaskDepartments}.
 */
@Component
public class EngineTasks implements OpenTasks {

	@Override
	public List<OpenTask> after(JdbcClient snapshot, String id, int most) {
		return snapshot.sql("""
				select t.ID_, e.BUSINESS_KEY_, t.TASK_DEF_KEY_, coalesce(t.CATEGORY_,
				(select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
				where l.TASK_ID_ = t.ID_ and l.GROUP_ID_ is not null)) as department
				from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
				where t.ID_ > ? and e.BUSINESS_KEY_ is not null order by t.ID_ limit ?""")
			.params(id, most)
			.query((row, number) -> new OpenTask(row.getString("ID_"), row.getString("BUSINESS_KEY_"),
					row.getString("TASK_DEF_KEY_"), row.getString("department")))
			.list();
	}

}
