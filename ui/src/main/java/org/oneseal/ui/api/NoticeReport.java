package org.oneseal.ui.api;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.notice.Notice;
import org.oneseal.notice.Topic;

/** Something an official was told. */
record NoticeReport(@Schema(description = "Its id") String id,
		@Schema(description = "What happened, such as `HANDED_TO_YOU`") String kind,
		@Schema(description = "Group it belongs to") Topic topic,
		@Schema(description = "Sentence in the language asked for") String text,
		@Schema(description = "What was said with it") @Nullable String words,
		@Schema(description = "Account of who did it, `system` for nobody") String by,
		@Schema(description = "Number of the case it tells of") @Nullable String caseNumber,
		@Schema(description = "Id of the step in the process") @Nullable String step,
		@Schema(description = "When it was noted") Instant at,
		@Schema(description = "Whether it was not read yet") boolean unread) {

	static NoticeReport of(Notice notice, String text) {
		Notice.About about = notice.about();
		return new NoticeReport(notice.id(), notice.kind(), notice.topic(), text, notice.words(), notice.by(),
				(about != null) ? about.caseNumber() : null, (about != null) ? about.stepKey() : null, notice.at(),
				notice.unread());
	}

}
