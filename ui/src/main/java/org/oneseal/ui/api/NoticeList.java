package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of notices. */
record NoticeList(
		@Schema(description = "Its notices: unread ones first, each part the latest first") List<NoticeReport> items,
		@Schema(description = "How many are unread, on all pages; 100 for that many or more") int unread,
		@Schema(description = "What to send as `after` for the next page; absent on the last") @Nullable String after) {

}
