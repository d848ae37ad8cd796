package org.oneseal.benchmarks;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar benchmarks.jar <name> [--json]} runs one benchmark and prints its
 * figures and ratios. Exit code 0; 1 if ours and the other disagree; 2 for a name there
 * is not.
 */
public final class Benchmarks {

	/** In the order they are listed; made only when they run. */
	private static final Map<String, Supplier<Benchmark>> ALL = new TreeMap<>(Map.of("working-days", WorkingDays::new));

	private Benchmarks() {
	}

	/** Runs the benchmark that is named. */
	public static void main(String[] arguments) {
		System.exit(run(List.of(arguments), System.out, System.err));
	}

	static int run(List<String> arguments, PrintStream out, PrintStream err) {
		List<String> names = arguments.stream().filter((each) -> !each.startsWith("--")).toList();
		Supplier<Benchmark> wanted = (names.size() == 1) ? ALL.get(names.get(0)) : null;
		boolean json = arguments.contains("--json");
		if (wanted == null || arguments.size() != names.size() + (json ? 1 : 0)) {
			err.println("Usage: java -jar benchmarks.jar <name> [--json], where <name> is one of");
			ALL.keySet().forEach((name) -> err.println("  " + name));
			return 2;
		}
		try {
			Benchmark benchmark = wanted.get();
			if (!json) {
				out.println(benchmark.name() + ": " + benchmark.about());
			}
			print(benchmark.run(), json, out);
			return 0;
		}
		catch (IllegalStateException ex) {
			err.println(ex.getMessage());
			return 1;
		}
	}

	private static void print(Outcome outcome, boolean json, PrintStream out) {
		if (json) {
			Map<String, Object> tree = new LinkedHashMap<>();
			tree.put("benchmark", outcome.benchmark());
			tree.put("measures", outcome.measures());
			tree.put("ratios", outcome.ratios());
			out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree));
			return;
		}
		outcome.measures()
			.forEach((each) -> out.printf(Locale.ROOT, "  %-12s %12.1f ns each   (%.1f to %.1f)%n", each.name(),
					each.nanosEach(), each.fastest(), each.slowest()));
		outcome.ratios().forEach((name, ratio) -> out.printf(Locale.ROOT, "  %.1f %s%n", ratio, name));
	}

}
