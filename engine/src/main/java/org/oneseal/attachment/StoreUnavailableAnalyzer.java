package org.oneseal.attachment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start without a store for attachments ends with words instead of a stack trace. */
class StoreUnavailableAnalyzer extends AbstractFailureAnalyzer<StoreUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StoreUnavailableException cause) {
		return new FailureAnalysis(
				"无法使用存放附件的目录，系统未启动。系统提示：%1$s\n\nThe folder of the attachments cannot be used; nothing was started. The system says: %1$s"
					.formatted(cause.getCause()),
				"请确认主目录下的 attachments 是目录而不是文件、运行本程序的用户对它可读可写、磁盘没有写满。\n\n"
						+ "Check that attachments below the home folder is a folder and no file, that the user who runs this program may read and write there, and that the disk is not full.",
				cause);
	}

}
