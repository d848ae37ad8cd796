package org.oneseal.ui.view;

import java.util.List;

import org.springframework.http.HttpStatus;

import org.oneseal.cases.Uploads;
import org.oneseal.form.Problem;

/** With which status a page answers that did not take a file. */
public final class FileRefusal {

	private FileRefusal() {
	}

	/** 503 where no file can be taken at all, otherwise 422. */
	public static HttpStatus status(List<Problem> problems) {
		boolean away = problems.stream().anyMatch((problem) -> problem.message().equals(Uploads.STORE_UNAVAILABLE));
		return away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT;
	}

}
