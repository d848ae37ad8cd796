package org.oneseal.ui.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Field;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.LegalBasis;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.CitedLimit;
import org.oneseal.matter.Matter.CitedText;
import org.oneseal.matter.Matter.LeadTime;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Organisation;
import org.oneseal.text.Text;
import org.oneseal.ui.matter.GuideView.AuthorityChoice;
import org.oneseal.ui.matter.GuideView.Basis;
import org.oneseal.ui.matter.GuideView.Days;
import org.oneseal.ui.matter.GuideView.Deadline;
import org.oneseal.ui.matter.GuideView.Step;
import org.oneseal.ui.view.Words;

/** Draws the guide: everything art. 30 of the law has an authority publish. */
@Component
class GuideViews {

	private final Organisation organisation;

	private final Words words;

	GuideViews(Organisation organisation, Words words) {
		this.organisation = organisation;
		this.words = words;
	}

	GuideView view(MatterPack pack, Implementation implementation, boolean mayApply) {
		Matter matter = pack.matter();
		Limit promised = promised(matter, implementation);
		Limit statutory = matter.limits().decision().limit();
		String lead = department(implementation.department(matter.leadRole()));
		return new GuideView(pack.code().value(), say(matter.title()), say(matter.summary()),
				authorities(pack, implementation), implementation.authority(), implementation.code(), lead,
				matter.applicants().stream().sorted().map((kind) -> "party." + kind).toList(),
				promised.equals(statutory) ? null : days(promised), days(statutory), deadlines(matter, promised),
				matter.guide().conditions().stream().map(this::say).toList(),
				matter.materials().stream().map(this::material).toList(), steps(pack, implementation, lead),
				say(matter.guide().fee().text()), basis(matter.guide().fee().basis()), matter.guide().visits(),
				say(matter.result()), say(matter.guide().results()), renewal(matter), leadTimes(pack),
				matter.legalBasis().stream().map(this::basis).toList(), say(matter.remedies()), windows(implementation),
				"/matters/" + pack.code() + "/applications", mayApply);
	}

	private static Limit promised(Matter matter, Implementation implementation) {
		return Optional.ofNullable(implementation.promised()).orElse(matter.limits().promised());
	}

	private @Nullable String renewal(Matter matter) {
		CitedText renewal = matter.guide().renewal();
		return (renewal != null) ? say(renewal.text()) : null;
	}

	private List<AuthorityChoice> authorities(MatterPack pack, Implementation chosen) {
		return this.organisation.authorities()
			.stream()
			.filter((authority) -> pack.findImplementation(authority.code()).isPresent())
			.map((authority) -> new AuthorityChoice(authority.code(), say(authority.name()),
					"/matters/%s?authority=%s".formatted(pack.code(), authority.code()),
					authority.code().equals(chosen.authority())))
			.toList();
	}

	private List<Deadline> deadlines(Matter matter, Limit promised) {
		Matter.Limits limits = matter.limits();
		List<Deadline> deadlines = new ArrayList<>();
		deadlines.add(deadline("limit.acceptance", limits.acceptance()));
		deadlines.add(deadline("limit.decision", limits.decision()));
		deadlines.add(new Deadline("limit.promised", days(promised), null));
		Optional.ofNullable(limits.extension())
			.ifPresent((extension) -> deadlines.add(deadline("limit.extension", extension)));
		Optional.ofNullable(limits.inspection())
			.ifPresent((inspection) -> deadlines.add(deadline("limit.inspection", inspection)));
		deadlines.add(deadline("limit.issue", limits.issue()));
		Optional.ofNullable(limits.completion())
			.ifPresent((completion) -> deadlines.add(deadline("limit.completion", completion)));
		return deadlines;
	}

	private Deadline deadline(String key, CitedLimit limit) {
		return new Deadline(key, days(limit.limit()), basis(limit.basis()));
	}

	private GuideView.Material material(RequiredMaterial material) {
		return new GuideView.Material(say(material.title()), say(material.hint()), "necessity." + material.necessity(),
				this.words.kinds(material.accept()), basis(material.basis()));
	}

	private List<Step> steps(MatterPack pack, Implementation implementation, String lead) {
		Matter matter = pack.matter();
		Stream<Step> reviews = matter.reviews()
			.stream()
			.map((review) -> new Step(say(review.title()), department(implementation.department(review.role())),
					days(implementation.reviewLimits().getOrDefault(review.step(), review.limit()))));
		return Stream.of(Stream.of(new Step(say(pack.stepTitle("acceptance")),
				department(implementation.window(matter.leadRole())), days(matter.limits().acceptance().limit()))),
				reviews,
				Stream.of(new Step(say(pack.stepTitle("decision")), lead, days(promised(matter, implementation))),
						new Step(this.words.say("guide.issue", matter.licence().title()),
								department(implementation.department(matter.licence().sealRole())),
								days(matter.limits().issue().limit()))))
			.flatMap((steps) -> steps)
			.toList();
	}

	private List<String> leadTimes(MatterPack pack) {
		return pack.matter().leadTimes().stream().map((leadTime) -> leadTime(pack, leadTime)).toList();
	}

	private String leadTime(MatterPack pack, LeadTime leadTime) {
		Text date = pack.form(MatterPack.APPLICATION_FORM)
			.field(leadTime.field())
			.map(Field::label)
			.orElseThrow(() -> new IllegalStateException("%s has no date %s".formatted(pack.code(), leadTime.field())));
		return this.words.say("guide.lead-time", date, leadTime.atLeast());
	}

	private List<GuideView.Window> windows(Implementation implementation) {
		return implementation.windows()
			.stream()
			.map((window) -> new GuideView.Window(say(window.name()), say(window.address()), say(window.hours()),
					window.phone()))
			.toList();
	}

	private Basis basis(LegalBasis basis) {
		return new Basis(say(basis.law()), (basis.article() != null) ? basis.article() : "",
				(basis.note() != null) ? say(basis.note()) : "");
	}

	private static Days days(Limit limit) {
		return new Days(limit.amount(), "unit." + limit.unit());
	}

	private String department(String id) {
		return say(this.organisation.department(id).name());
	}

	private String say(Text text) {
		return this.words.say(text);
	}

}
