package org.oneseal.supervision;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oneseal.supervision.UnreadableLogException.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** XES as tools write it, and as attackers do. */
class XesLogTests extends LogTest {

	/** Everything the standard allows around and inside of events. */
	private static final String STANDARD = """
			<?xml version="1.0" encoding="UTF-8" ?>
			<!-- written by hand -->
			<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
			  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
			  <global scope="trace"><string key="concept:name" value="__INVALID__"/></global>
			  <global scope="event"><string key="concept:name" value="__INVALID__"/></global>
			  <classifier name="Activity" keys="concept:name lifecycle:transition"/>
			  <string key="concept:name" value="The log's own name"/>
			  <trace>
			    <string key="concept:name" value="A1"><string key="concept:name" value="nested"/></string>
			    <date key="enddate" value="2024-01-06T08:30:00.000+08:00"/>
			    <date key="deadline" value="2024-01-05T23:59:59.000+08:00"/>
			    <string key="channel" value="窗口 &amp; &#x90AE;"/>
			    <list key="reviewers"><values><string key="concept:name" value="x"/></values></list>
			    <container key="c"><string key="concept:name" value="x"/></container>
			    <event>
			      <string key="concept:name" value="Accept"/>
			      <string key="org:resource" value="Zhou"/>
			      <date key="time:timestamp" value="2024-01-05T08:30:00.000+08:00"/>
			      <int key="cost:total" value="3"/><float key="f" value="1.5"/><boolean key="b" value="true"/>
			      <id key="identity:id" value="7c6d1d0a-4f0e-4f57-9b3b-0e6b0f2c9a11"/>
			    </event>
			    <event>
			      <string key="concept:name" value="Decide"/>
			      <date key="time:timestamp" value="2024-01-05T01:30:00Z"/>
			    </event>
			  </trace>
			</log>
			""";

	@Test
	void theWholeStandardIsRead() throws Exception {
		SupervisionFigures figures = replay(STANDARD);

		assertThat(figures.log().format()).isEqualTo(LogFormat.XES);
		assertThat(figures.cases()).isOne();
		assertThat(figures.closed()).isOne();
		assertThat(figures.late().late()).isOne();
		assertThat(figures.lateByChannel()).extracting(Lateness::name).containsExactly("窗口 & 邮");
		assertThat(figures.firstToLastEvent().median()).isEqualTo(Duration.ofHours(1));
		assertThat(figures.log().columns()).containsEntry(LogColumn.EVENT, "identity:id")
			.containsEntry(LogColumn.DEADLINE, "case:deadline");
		assertThat(figures.dirt()).extracting(DirtFound::kind).containsExactly(Dirt.WITHOUT_RESOURCE);
	}

	@Test
	void aPrefixOfTheNamespaceAndAnotherEncodingAreReadToo() throws Exception {
		String prefixed = STANDARD
			.replace("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>", "<?xml version=\"1.0\" encoding=\"GBK\" ?>")
			.replaceAll("<(/?)(\\w)", "<$1x:$2")
			.replace("<x:xml", "<?xml")
			.replace("xmlns=", "xmlns:x=");

		assertThat(replay(prefixed.getBytes(Charset.forName("GBK")))).usingRecursiveComparison()
			.isEqualTo(replay(STANDARD));
	}

	@Test
	void aTraceWithoutANameIsACaseOfItsOwn() throws Exception {
		SupervisionFigures figures = replay(
				log(trace("", event("x", "2024-01-05T08:30:00Z")) + trace("", event("x", "2024-01-05T08:30:00Z"))
						+ trace(name("A1"), event("x", "2024-01-05T08:30:00Z"))));

		assertThat(figures.cases()).isEqualTo(3);
		assertThat(count(figures, Dirt.UNNAMED_CASE)).isEqualTo(2);
	}

	@Test
	void aTraceMayHaveItsNameAfterItsEventsOrNoEventsAtAll() throws Exception {
		SupervisionFigures figures = replay(log("<trace>" + event("x", "2024-01-05T08:30:00Z") + name("A1") + "</trace>"
				+ trace(name("A2"), "") + trace(name("A1"), event("y", "2024-01-05T08:50:00Z"))));

		assertThat(figures.cases()).isEqualTo(2);
		assertThat(figures.log().rows()).isEqualTo(2);
		assertThat(count(figures, Dirt.CASE_WITHOUT_EVENTS)).isOne();
		assertThat(count(figures, Dirt.REPEATED_CASE)).isOne();
		assertThat(figures.dirt()).hasSize(2);
	}

	@Test
	void anEventOutsideOfATraceBelongsToTheCaseItNames() throws Exception {
		SupervisionFigures figures = replay(log(event("x", "2024-01-05T08:30:00Z") + event("x", "2024-01-05T08:30:00Z")
			.replace("<event>", "<event><string key=\"case:concept:name\" value=\"A9\"/>")));

		assertThat(figures.cases()).isOne();
		assertThat(figures.log().rows()).isEqualTo(2);
		assertThat(count(figures, Dirt.WITHOUT_CASE)).isOne();
	}

	@Test
	void namesGivenByTheReaderAreThoseOfTheTraceToo() throws Exception {
		LogOptions options = new LogOptions(Map.of(LogColumn.DEADLINE, "frist"), null, null, null, null, List.of());
		String text = STANDARD.replace("\"deadline\"", "\"Frist\"");

		assertThat(Replay.of(Logs.written(this.folder, text), options).late().late()).isOne();
		assertThat(catchThrowableOfType(UnreadableLogException.class,
				() -> Replay.of(Logs.written(this.folder, STANDARD), options))
			.fault()).isEqualTo(Fault.NO_SUCH_COLUMN);
	}

	@Test
	void noEntityIsFetchedOrExpanded() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("secret"), "TOP SECRET");
		String external = "<!DOCTYPE log [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
		String laughs = "<!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
		String remote = "<!DOCTYPE log SYSTEM \"http://192.0.2.1/x.dtd\">";

		for (String doctype : new String[] { external, laughs, remote }) {
			String text = STANDARD.replace("<!-- written by hand -->", doctype).replace("\"Accept\"", "\"&c;&e;\"");
			assertThat(fault(text).fault()).isEqualTo(Fault.DOCTYPE);
		}
		assertThat(fault(STANDARD.replace("\"Accept\"", "\"&e;\"")).fault()).isEqualTo(Fault.BROKEN_XML);
	}

	@Test
	void whatIsNoXesIsSaidPlainly() throws Exception {
		assertThat(fault("<html><body/></html>").details()).containsExactly("html");
		assertThat(fault(STANDARD.substring(0, 900)).fault()).isEqualTo(Fault.BROKEN_XML);
		assertThat(fault("<log").fault()).isEqualTo(Fault.BROKEN_XML);
		assertThat(fault("<log/>").fault()).isEqualTo(Fault.MISSING_COLUMN);
		assertThat(fault(log(trace(name("A1"), event("x", "soon")))).fault()).isEqualTo(Fault.NO_READABLE_TIME);
		byte[] whole = Logs.gzipped(STANDARD.getBytes(StandardCharsets.UTF_8));
		assertThat(fault(Arrays.copyOf(whole, whole.length - 30)).fault()).isIn(Fault.DAMAGED, Fault.BROKEN_XML);
		assertThat(fault(STANDARD.getBytes(Charset.forName("GBK"))).fault()).isEqualTo(Fault.ENCODING);
	}

	@Test
	void depthIsHarmless() throws Exception {
		String nested = "<string key=\"a\" value=\"b\">".repeat(50_000) + "</string>".repeat(50_000);

		assertThat(replay(log(trace(name("A1") + nested, event("x", "2024-01-05T08:30:00Z")))).cases()).isOne();
	}

	private static String log(String content) {
		return "<log>" + content + "</log>";
	}

	private static String trace(String attributes, String events) {
		return "<trace>" + attributes + events + "</trace>";
	}

	private static String name(String name) {
		return "<string key=\"concept:name\" value=\"" + name + "\"/>";
	}

	private static String event(String activity, String time) {
		return "<event>" + name(activity) + "<date key=\"time:timestamp\" value=\"" + time + "\"/></event>";
	}

	private static long count(SupervisionFigures figures, Dirt kind) {
		return figures.dirt().stream().filter((each) -> each.kind() == kind).mapToLong(DirtFound::count).sum();
	}

}
