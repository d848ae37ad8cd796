package org.oneseal.ui.view;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CommitmentTerms;
import org.oneseal.form.Problem;
import org.oneseal.matter.LegalBasis;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.text.Text;

/** Says things in the language of the reader whose request is being answered. */
@Component
public class Words {

	private static final long KILOBYTE = 1024;

	private static final long MEGABYTE = KILOBYTE * 1024;

	/** So many digits behind the point as any answer can have. */
	private static final int MOST_DECIMALS = 20;

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	public Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	/** ISO 639-1 code of the reader's language. */
	public String language() {
		return locale().getLanguage();
	}

	/** What is said in another language than the reader's. */
	public String in(Locale language, Supplier<String> saying) {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(language);
		try {
			return saying.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	public String say(Text text) {
		return text.in(language());
	}

	/**
	 * A sentence of the message files.
	 * @param arguments what it names as {0}, {1} …: strings, numbers, days, or texts of
	 * which the reader's language is shown
	 * @throws org.springframework.context.NoSuchMessageException if there is none of this
	 * key
	 */
	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, Arrays.stream(arguments).map(this::readable).toArray(), locale());
	}

	private Object readable(Object argument) {
		if (argument instanceof Text text) {
			return say(text);
		}
		if (argument instanceof LocalDate day) {
			return date(day);
		}
		return (argument instanceof Limit limit) ? limit(limit) : argument;
	}

	public String say(Problem problem) {
		return say(problem.message(), problem.argumentsIn(language()));
	}

	/** The commitment as an applicant reads and signs it. */
	public String say(CommitmentTerms terms) {
		return say("commitment.text",
				list(terms.materials().stream().map(RequiredMaterial::title).map(this::say).toList()),
				terms.by().date());
	}

	/** Such as 7 个工作日. */
	public String limit(Limit limit) {
		return say("amount." + limit.unit(), limit.amount());
	}

	/** Such as 《行政许可法》第 45 条. */
	public String cite(LegalBasis basis) {
		String article = basis.article();
		return (article != null) ? say("law.cite", basis.law(), article) : say("law.whole", basis.law());
	}

	/** Such as 2026年11月22日. */
	public String date(LocalDate day) {
		return DateTimeFormatter.ofPattern(say("value.date"), locale()).format(day);
	}

	public String number(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits(MOST_DECIMALS);
		return format.format(number);
	}

	/** {@code value.yes} or {@code value.no}. */
	public String yesOrNo(boolean yes) {
		return say(yes ? "value.yes" : "value.no");
	}

	/** Such as 1.2 MB; 1 MB is 1,048,576 bytes. */
	public String size(long bytes) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits((bytes < MEGABYTE) ? 0 : 1);
		return (bytes < MEGABYTE) ? format.format(Math.max(1, Math.round((double) bytes / KILOBYTE))) + " KB"
				: format.format((double) bytes / MEGABYTE) + " MB";
	}

	/** File types for people, such as PDF、JPG. */
	public String kinds(Collection<String> accept) {
		return list(accept.stream().sorted().map((kind) -> kind.toUpperCase(Locale.ROOT)).toList());
	}

	/** Several things in one line. */
	public String list(List<String> things) {
		return String.join(say("value.separator"), things);
	}

}
