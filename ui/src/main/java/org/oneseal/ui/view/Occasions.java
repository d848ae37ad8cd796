package org.oneseal.ui.view;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Names of holidays in the reader's language; what is unknown stays as it was written.
 */
@Component
public class Occasions {

	private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("元旦", "new-year"),
			Map.entry("春节", "spring-festival"), Map.entry("清明节", "qingming"), Map.entry("劳动节", "labour-day"),
			Map.entry("五一", "labour-day"), Map.entry("五一国际劳动节", "labour-day"), Map.entry("端午节", "dragon-boat"),
			Map.entry("中秋节", "mid-autumn"), Map.entry("国庆节", "national-day"), Map.entry("十一", "national-day"),
			Map.entry("抗日战争暨世界反法西斯战争胜利70周年纪念日", "victory-day"));

	private final Words words;

	Occasions(Words words) {
		this.words = words;
	}

	/** Such as 国庆节、中秋节. */
	public String say(String occasion) {
		return Stream.of(occasion.split("、"))
			.map(this::one)
			.collect(Collectors.joining(this.words.say("value.separator")));
	}

	private String one(String name) {
		String key = KEYS.get(name);
		return (key != null) ? this.words.say("calendar.occasion." + key) : name;
	}

}
