package org.oneseal.benchmarks;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.oneseal.benchmarks.Outcome.Measure;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar benchmarks.jar <name> [--option=VALUE] [--json]} runs one benchmark
 * and prints its figures and ratios. Exit code 0; 1 if ours and the other disagree, or
 * what is claimed beside the speed does not hold; 2 for a name or an option there is not.
 */
public final class Benchmarks {

	private static final Pattern OPTION = Pattern.compile("--([a-z]+)=(.*)");

	private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

	private static final double NANOS_OF_A_MILLISECOND = 1e6;

	/** In the order they are listed; made only when they run. */
	private static final Map<String, Supplier<Benchmark>> ALL = new TreeMap<>(Map.of("working-days", WorkingDays::new,
			"timers", Timers::new, "worklist", WorkLists::new, "cases", Cases::new, "officials", Officials::new));

	private Benchmarks() {
	}

	/** Runs the benchmark that is named. */
	public static void main(String[] arguments) {
		System.exit(run(List.of(arguments), System.out, System.err));
	}

	static int run(List<String> arguments, PrintStream out, PrintStream err) {
		try {
			Benchmark benchmark = wanted(arguments);
			boolean json = arguments.contains("--json");
			if (!json) {
				out.println(benchmark.name() + ": " + benchmark.about());
			}
			print(benchmark.run(), json, out);
			return 0;
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage());
			err.println("Usage: java -jar benchmarks.jar <name> [--option=VALUE] [--json], where <name> is one of");
			ALL.keySet().forEach((name) -> err.println("  " + name));
			return 2;
		}
		catch (IllegalStateException ex) {
			err.println(ex.getMessage());
			return 1;
		}
	}

	private static Benchmark wanted(List<String> arguments) {
		List<String> names = arguments.stream().filter((each) -> !each.startsWith("--")).toList();
		Supplier<Benchmark> known = (names.size() == 1) ? ALL.get(names.get(0)) : null;
		if (known == null) {
			throw new IllegalArgumentException("Name one benchmark");
		}
		Benchmark benchmark = known.get();
		for (String argument : arguments) {
			Matcher option = OPTION.matcher(argument);
			if (option.matches()) {
				benchmark = benchmark.with(option.group(1), option.group(2));
			}
			else if (argument.startsWith("--") && !argument.equals("--json")) {
				throw new IllegalArgumentException("There is no option " + argument);
			}
		}
		return benchmark;
	}

	private static void print(Outcome outcome, boolean json, PrintStream out) {
		if (json) {
			Map<String, Object> tree = new LinkedHashMap<>();
			tree.put("benchmark", outcome.benchmark());
			tree.put("measures", outcome.measures());
			tree.put("ratios", outcome.ratios());
			// what is claimed is found without knowing the ratios' names
			outcome.ratios().forEach((name, ratio) -> {
				if (NAME.matcher(name).matches()) {
					tree.put(name, ratio);
				}
			});
			tree.put("counts", outcome.counts());
			tree.putAll(outcome.details());
			out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree));
			return;
		}
		outcome.measures().forEach((each) -> print(each, out));
		outcome.counts().forEach((name, count) -> out.printf(Locale.ROOT, "  %.1f %s%n", count, name));
		outcome.ratios().forEach((name, ratio) -> out.printf(Locale.ROOT, "  %.2f %s%n", ratio, name));
	}

	private static void print(Measure measure, PrintStream out) {
		boolean slow = measure.nanosEach() >= NANOS_OF_A_MILLISECOND;
		double unit = slow ? NANOS_OF_A_MILLISECOND : 1;
		out.printf(Locale.ROOT, "  %-29s %12.1f %s each   (%.1f to %.1f)%n", measure.name(), measure.nanosEach() / unit,
				slow ? "ms" : "ns", measure.fastest() / unit, measure.slowest() / unit);
	}

}
