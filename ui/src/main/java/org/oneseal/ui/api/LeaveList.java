package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** Leave and substitutes, as far as they concern an official. */
record LeaveList(@Schema(description = "Leave one may see and end") List<LeaveReport> leaves,
		@Schema(description = "Those in which one does somebody's work") List<LeaveReport> standIns) {

}
