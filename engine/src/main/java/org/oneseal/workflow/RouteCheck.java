package org.oneseal.workflow;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.oneseal.cases.ProcessMap;
import org.oneseal.cases.Route;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.JointReviewSpec;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.yaml.Fault;

/** What holds along the ways through a process rather than at one step of it. */
final class RouteCheck {

	private final PackFiles files;

	private final MatterPack pack;

	private final ProcessMap map;

	private RouteCheck(PackFiles files, MatterPack pack) {
		this.files = files;
		this.pack = pack;
		BpmnModel model = new BpmnXMLConverter()
			.convertToBpmnModel(() -> new ByteArrayInputStream(files.content(MatterPack.PROCESS_FILE)), false, false);
		this.map = WaysThrough.map(model);
	}

	/**
	 * @param files a pack without any other fault
	 */
	static List<Fault> faults(PackFiles files, MatterPack pack) {
		RouteCheck check = new RouteCheck(files, pack);
		return Stream
			.of(pack.implementations().stream().map(check::tooLong),
					pack.matter().reviews().stream().map(check::askedAgain), Stream.of(check.outOfOrder()))
			.flatMap(Function.identity())
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * Reviews one after another fit in what is promised; of parallel ones the longest.
	 */
	private Optional<Fault> tooLong(Implementation implementation) {
		String authority = implementation.authority();
		List<String> steps = Route.between(map, "acceptance", "decision")
			.longest((step) -> limit(authority, step).map(Limit::typicalWorkingDays).orElse(0.0))
			.stream()
			.filter((step) -> limit(authority, step).isPresent())
			.toList();
		Limit promised = pack.limit(authority, "promised").orElseThrow();
		Collection<Limit> limits = steps.stream()
			.map((step) -> limit(authority, step))
			.flatMap(Optional::stream)
			.toList();
		return promised.holds(limits) ? Optional.empty()
				: Optional.of(fault(steps.get(0),
						"One after another, the reviews %s take longer than %s promises"
							.formatted(String.join(", ", steps), authority),
						"Shorten their limits, or let them run in parallel"));
	}

	private Optional<Limit> limit(String authority, String step) {
		return pack.matter().review(step).flatMap((review) -> pack.limit(authority, review.step()));
	}

	/** What a lower body sent up is not asked for again (art. 35). */
	private Optional<Fault> askedAgain(ReviewSpec review) {
		return (review.lowerBody() && leads(review.step(), "correction"))
				? Optional.of(fault(review.step(),
						"After the lower body's review %s the applicant is asked again".formatted(review.step()),
						"Lead no way from it to the correction: the materials are sent up as they are (art. 35)"))
				: Optional.empty();
	}

	/**
	 * Who is asked in order is asked in the process so, and who need not wait does not.
	 */
	private Optional<Fault> outOfOrder() {
		JointReviewSpec joint = pack.matter().jointReview();
		List<String> steps = pack.matter().reviews().stream().map(ReviewSpec::step).toList();
		if (joint == null || steps.size() < 2) {
			return Optional.empty();
		}
		return switch (joint.policy()) {
			case IN_ORDER -> IntStream.range(1, steps.size())
				.filter((at) -> !leads(steps.get(at - 1), steps.get(at)))
				.mapToObj(steps::get)
				.findFirst()
				.map((late) -> fault(late,
						"The review %s does not follow the one before it in matter.yaml".formatted(late),
						"Draw the reviews one after another, in the order of matter.yaml"));
			case ANY -> steps.stream()
				.filter((late) -> steps.stream().anyMatch((early) -> !early.equals(late) && leads(early, late)))
				.findFirst()
				.map((late) -> fault(late,
						"The review %s waits for another, although one agreement is enough".formatted(late),
						"Let the reviews run in parallel"));
			case ALL, RATIO -> Optional.empty();
		};
	}

	private boolean leads(String from, String to) {
		return Route.between(map, from, to).longest((step) -> 1).contains(to);
	}

	private Fault fault(String step, String what, String remedy) {
		return new Fault(files.place(MatterPack.PROCESS_FILE), files.lineOf(MatterPack.PROCESS_FILE, step), step, what,
				remedy);
	}

}
