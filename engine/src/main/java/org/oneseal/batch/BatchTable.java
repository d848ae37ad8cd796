package org.oneseal.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;

/** Batches and their cases, as the database has them. */
@Component
class BatchTable {

	private final JdbcClient jdbc;

	BatchTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A case of a batch that is to be done.
	 *
	 * @param batchId the batch
	 * @param position its place in it
	 * @param attempts how often a node began it
	 * @param nextAt when the next node may take it; for who took it, until when it is
	 * theirs
	 */
	record Slot(String batchId, int position, int attempts, LocalDateTime nextAt) {

		/** Names the act for good: however often it is begun, it has one effect. */
		String requestKey() {
			return this.batchId + ":" + this.position;
		}

	}

	/**
	 * A batch in a list.
	 *
	 * @param batch without its cases
	 * @param asked how many acts were asked for
	 * @param over how many of them are over
	 * @param done how many of them were done
	 */
	record Line(Batch batch, int asked, int over, int done) {

	}

	void add(Batch batch) {
		this.jdbc.sql("""
				insert into batch (id, act, started_by, words, conditions, list, prepared_at)
				values (?, ?, ?, '', '', ?, ?)""")
			.params(batch.id(), batch.act().name(), batch.by(), batch.list(), utc(batch.preparedAt()))
			.update();
	}

	void add(String batchId, String caseId, BatchItem item) {
		this.jdbc.sql("""
				insert into batch_item (batch_id, position, step_id, case_id, seen, holder, state, problems)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(batchId, item.position(), item.stepId(), caseId, item.seen(), item.holder(),
					item.state().name(), ProblemColumn.write(item.problems())))
			.update();
	}

	/** Summaries the official read and did not act on. */
	void forgetPrepared(String official, Instant before) {
		this.jdbc.sql("""
				delete batch, batch_item from batch left join batch_item on batch_item.batch_id = batch.id
				where batch.started_by = ? and batch.started_at is null and batch.prepared_at < ?""")
			.params(official, utc(before))
			.update();
	}

	Optional<Batch> find(String id) {
		return this.jdbc.sql("select * from batch where id = ?")
			.param(id)
			.query((row, number) -> batch(row, items(id)))
			.optional();
	}

	/** The batch, locked until the transaction ends. */
	Optional<Batch> lock(String id) {
		return this.jdbc.sql("select id from batch where id = ? for update")
			.param(id)
			.query(String.class)
			.optional()
			.flatMap(this::find);
	}

	private List<BatchItem> items(String id) {
		return this.jdbc.sql("""
				select i.*, c.number, c.subject, c.applicant_name from batch_item i
				join approval_case c on c.id = i.case_id where i.batch_id = ? order by i.position""")
			.param(id)
			.query(BatchTable::item)
			.list();
	}

	List<Line> started(String official, int most) {
		return this.jdbc
			.sql("""
					select b.*, sum(i.state <> 'EYES') as asked, sum(i.state in ('DONE', 'FAILED', 'CANCELLED')) as over_now,
					sum(i.state = 'DONE') as done
					from (select * from batch where started_by = ? and started_at is not null
					order by started_at desc, id limit ?) b
					join batch_item i on i.batch_id = b.id group by b.id order by b.started_at desc, b.id""")
			.params(official, most)
			.query((row, number) -> new Line(batch(row, List.of()), row.getInt("asked"), row.getInt("over_now"),
					row.getInt("done")))
			.list();
	}

	void start(String id, BatchWish wish, Instant at) {
		this.jdbc
			.sql("update batch set to_whom = ?, words = ?, conditions = ?, started_at = ?, running = true where id = ?")
			.params(wish.to(), wish.words(), wish.conditions(), utc(at), id)
			.update();
		this.jdbc.sql("update batch_item set state = 'WAITING', next_at = ? where batch_id = ? and state = 'SAFE'")
			.params(utc(at), id)
			.update();
	}

	/** Batches of which nothing is left to do, and nobody said so yet. */
	List<String> ended() {
		return this.jdbc.sql("""
				select id from batch where running = true and not exists (select 1 from batch_item i
				where i.batch_id = batch.id and i.state = 'WAITING')""").query(String.class).list();
	}

	/**
	 * It is over.
	 * @return whether nobody said so before
	 */
	boolean close(String id) {
		return this.jdbc.sql("update batch set running = false where id = ? and running = true")
			.param(id)
			.update() == 1;
	}

	/** What was not begun is called off; a node that holds it finds that out. */
	int cancel(String id, Instant at) {
		return this.jdbc.sql("""
				update batch_item set state = 'CANCELLED', next_at = null, ended_at = ?
				where batch_id = ? and state = 'WAITING'""").params(utc(at), id).update();
	}

	void leaveToEyes(String id, int position, List<Problem> problems) {
		this.jdbc.sql("""
				update batch_item set state = 'EYES', problems = ?
				where batch_id = ? and position = ? and state = 'SAFE'""")
			.params(ProblemColumn.write(problems), id, position)
			.update();
	}

	List<Slot> due(Instant now, int most) {
		return this.jdbc.sql("""
				select batch_id, position, attempts, next_at from batch_item where next_at <= ?
				order by next_at, batch_id, position limit ?""")
			.params(utc(now), most)
			.query((row, number) -> new Slot(row.getString(1), row.getInt(2), row.getInt(3),
					row.getObject(4, LocalDateTime.class)))
			.list();
	}

	/**
	 * This node, and no other, does it until then.
	 * @return empty if another one was faster
	 */
	Optional<Slot> take(Slot slot, Instant until) {
		Slot taken = new Slot(slot.batchId(), slot.position(), slot.attempts() + 1, utc(until));
		return (move(slot, "attempts = attempts + 1, next_at = ?", taken.nextAt())) ? Optional.of(taken)
				: Optional.empty();
	}

	/**
	 * It is over, in the transaction of the act.
	 * @return whether it was still this node's; if not, the act must not happen
	 */
	boolean end(Slot slot, Instant at) {
		return move(slot, "state = 'DONE', next_at = null, ended_at = ?", utc(at));
	}

	/** It was not done, and is not tried again. */
	boolean fail(Slot slot, List<Problem> problems, Instant at) {
		return move(slot, "state = 'FAILED', next_at = null, problems = ?, ended_at = ?", ProblemColumn.write(problems),
				utc(at));
	}

	/** What {@link #end} said was said too early. */
	void failed(Slot slot, List<Problem> problems) {
		this.jdbc.sql("update batch_item set state = 'FAILED', problems = ? where batch_id = ? and position = ?")
			.params(ProblemColumn.write(problems), slot.batchId(), slot.position())
			.update();
	}

	void postpone(Slot slot, Instant until) {
		move(slot, "next_at = ?", utc(until));
	}

	private boolean move(Slot slot, String how, Object... values) {
		return this.jdbc
			.sql("update batch_item set " + how
					+ " where batch_id = ? and position = ? and state = 'WAITING' and next_at = ?")
			.params(values)
			.param(slot.batchId())
			.param(slot.position())
			.param(slot.nextAt())
			.update() == 1;
	}

	private static Batch batch(ResultSet row, List<BatchItem> items) throws SQLException {
		String to = row.getString("to_whom");
		return new Batch(row.getString("id"), BatchAct.valueOf(row.getString("act")), row.getString("started_by"),
				new BatchWish((to != null) ? to : "", row.getString("words"), row.getString("conditions")),
				row.getString("list"), instant(row.getObject("prepared_at", LocalDateTime.class)),
				optional(row, "started_at"), items);
	}

	private static BatchItem item(ResultSet row, int number) throws SQLException {
		return new BatchItem(row.getInt("position"), row.getString("step_id"), row.getString("number"),
				row.getString("subject"), row.getString("applicant_name"), row.getString("seen"),
				row.getString("holder"), BatchItem.State.valueOf(row.getString("state")),
				ProblemColumn.read(row.getString("problems")), optional(row, "ended_at"));
	}

	private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
		LocalDateTime time = row.getObject(column, LocalDateTime.class);
		return (time != null) ? instant(time) : null;
	}

	private static Instant instant(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC);
	}

	/** As exact as the columns are, so that what was written is found again. */
	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
	}

}
