package org.oneseal.workflow;

import java.util.stream.Collectors;

import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows faults of packs as a list of places and remedies instead of a stack trace. */
class FaultyFilesAnalyzer extends AbstractFailureAnalyzer<FaultyFilesException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FaultyFilesException cause) {
		String faults = cause.faults().stream().map(Fault::inBothLanguages).collect(Collectors.joining("\n"));
		return new FailureAnalysis(
				"有文件存在错误，系统未启动，也未部署任何内容。\nFiles have faults; nothing was started or deployed.\n\n" + faults,
				"请按每处的说明修改后重新启动。\nMend each place as it says, then start again.", cause);
	}

}
