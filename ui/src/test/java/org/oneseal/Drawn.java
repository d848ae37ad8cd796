package org.oneseal;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page was drawn from. */
public final class Drawn {

	private Drawn() {
	}

	/** The attribute of this name; fails where nothing was drawn or it is not there. */
	public static <T> T attribute(MvcTestResult page, String name, Class<T> type) {
		ModelAndView drawn = page.getMvcResult().getModelAndView();
		assertThat(drawn).as("a page is drawn, not %s", page.getMvcResult().getResponse().getStatus()).isNotNull();
		assertThat(drawn.getViewName()).doesNotStartWith("redirect:").doesNotStartWith("error/");
		assertThat(drawn.getModel()).containsKey(name);
		return type.cast(drawn.getModel().get(name));
	}

}
