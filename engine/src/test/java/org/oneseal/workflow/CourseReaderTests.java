package org.oneseal.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.junit.jupiter.api.Test;

import org.oneseal.cases.Course;
import org.oneseal.cases.Course.Back;
import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.Course.Either;
import org.oneseal.cases.Course.Part;
import org.oneseal.cases.Course.Together;
import org.oneseal.cases.Course.When;
import org.oneseal.cases.Course.Work;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ways through a drawn process as a tree. Written here as {@code a (b + c) d}: plus
 * is parallel, a stroke is either, {@code <a} leads back to a, a stop is the end.
 */
class CourseReaderTests {

	@Test
	void parallelWaysMeetAgain() {
		assertThat(course("user a", "fork f", "user b", "user c", "join j", "user d", "end e", "a>f", "f>b", "f>c",
				"b>j", "c>j", "j>d", "d>e"))
			.isEqualTo("a (b + c) d .");
	}

	@Test
	void parallelWaysCanPartAgainWithinOne() {
		assertThat(course("user a", "fork f", "user b", "fork g", "user c", "user d", "join h", "join j", "end e",
				"a>f", "f>b", "f>g", "g>c", "g>d", "c>h", "d>h", "h>j", "b>j", "j>e"))
			.isEqualTo("a (b + (c + d)) .");
	}

	@Test
	void aChoiceEndsWhereItsWaysMeet() {
		assertThat(course("user a", "xor x", "user b", "xor y", "user d", "end e", "a>x", "x>b", "x>y", "b>y", "y>d",
				"d>e"))
			.isEqualTo("a (b | ) d .");
	}

	@Test
	void aWayBackIsNotGoneTwice() {
		assertThat(course("user a", "xor x", "user b", "user c", "end e", "a>x", "x>b", "x>c", "b>a", "c>e"))
			.isEqualTo("a (b <a | c .)");
	}

	@Test
	void whatWaysShareThatDoNotMeetIsToldForEach() {
		assertThat(course("user a", "xor x", "user b", "xor y", "user c", "user d", "end e", "end z", "a>x", "x>b",
				"x>y", "y>c", "y>d", "b>c", "c>e", "d>z"))
			.isEqualTo("a (b c . | (c . | d .))");
	}

	@Test
	void aConditionOnAWordIsKnown() {
		Course<Drawn> course = read(
				List.of("user a", "xor x", "user b", "user c", "end e", "a>x", "x>b", "x>c", "b>e", "c>e"),
				"${acceptance == 'accepted'}")
			.orElseThrow();

		assertThat(((Either<Drawn>) course.parts().get(1)).ways()).extracting(Course.Way::when)
			.containsOnly(new When("acceptance", "accepted", ""));
	}

	@Test
	void aStepKnowsItsRoleAndWhetherThePersonActs() {
		Course<Drawn> course = read(List.of("role a", "service b", "end e", "a>b", "b>e"), "").orElseThrow();

		assertThat(course.parts().subList(0, 2)).containsExactly(new Work<>(new Drawn("a", "fireRescue", false)),
				new Work<>(new Drawn("b", null, true)));
	}

	@Test
	void aProcessOfTooManyWaysIsNotTold() {
		StringBuilder lines = new StringBuilder("user n,xor x0,n>x0,user z,end e,z>e,");
		for (int i = 0; i < 14; i++) {
			// either way can end at once, so that no two ways ever meet
			lines.append("user l%d,user r%d,xor xl%d,xor x%d,".formatted(i, i, i, i + 1))
				.append("x%d>l%d,x%d>r%d,l%d>xl%d,".formatted(i, i, i, i, i, i))
				.append("xl%d>z,xl%d>x%d,r%d>x%d,".formatted(i, i, i + 1, i, i + 1));
		}
		lines.append("x14>z");

		assertThat(read(Arrays.asList(lines.toString().split(",")), "")).isEmpty();
	}

	private static String course(String... lines) {
		return written(read(Arrays.asList(lines), "").orElseThrow());
	}

	private static Optional<Course<Drawn>> read(List<String> lines, String condition) {
		StringBuilder xml = new StringBuilder("""
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
				xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t"><process id="p"><startEvent id="s"/>
				<sequenceFlow id="s0" sourceRef="s" targetRef="%s"/>""".formatted(lines.get(0).split(" ")[1]));
		int flow = 0;
		for (String line : lines) {
			if (line.contains(">")) {
				String[] ends = line.split(">");
				xml.append("<sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\">".formatted(flow++, ends[0],
						ends[1]));
				if (ends[0].startsWith("x") && !condition.isEmpty()) {
					xml.append("<conditionExpression>").append(condition).append("</conditionExpression>");
				}
				xml.append("</sequenceFlow>");
			}
			else {
				String[] words = line.split(" ");
				xml.append(element(words[0]).formatted(words[1]));
			}
		}
		xml.append("</process></definitions>");
		return CourseReader.read(new BpmnXMLConverter().convertToBpmnModel(
				() -> new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)), false, false));
	}

	private static String element(String kind) {
		return switch (kind) {
			case "user" -> "<userTask id=\"%s\"/>";
			case "role" -> "<userTask id=\"%s\" flowable:candidateGroups=\"${roles.fireRescue}\"/>";
			case "service" -> "<serviceTask id=\"%s\" flowable:delegateExpression=\"${issueLicence}\"/>";
			case "xor" -> "<exclusiveGateway id=\"%s\"/>";
			case "end" -> "<endEvent id=\"%s\"/>";
			default -> "<parallelGateway id=\"%s\"/>";
		};
	}

	private static String written(Course<Drawn> course) {
		return course.parts().stream().map(CourseReaderTests::written).collect(Collectors.joining(" "));
	}

	private static String written(Part<Drawn> part) {
		if (part instanceof Work<Drawn> work) {
			return work.what().step();
		}
		if (part instanceof Together<Drawn> together) {
			return together.ways()
				.stream()
				.map(CourseReaderTests::written)
				.collect(Collectors.joining(" + ", "(", ")"));
		}
		if (part instanceof Either<Drawn> either) {
			return either.ways()
				.stream()
				.map((way) -> written(way.course()))
				.collect(Collectors.joining(" | ", "(", ")"));
		}
		return (part instanceof Back<Drawn> back) ? "<" + back.step() : ".";
	}

}
