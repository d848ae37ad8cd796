package org.oneseal.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/**
 * How the embedded server is set up: what it listens to, where it keeps its data, who may
 * connect.
 *
 * @param folder where everything lies
 * @param binaries what is started
 * @param password of {@link #USER}
 * @param throwAway whether nobody wants the data after the run, so that nothing needs to
 * be forced onto the disk
 */
record ServerSettings(ServerFolder folder, ServerBinaries binaries, String password, boolean throwAway) {

	private static final long SMALLEST_POOL = 128L << 20;

	private static final long LARGEST_POOL = 1L << 30;

	private static final int POOL_OF_MEMORY = 16;

	/** The only account; it may connect from this machine. */
	static final String USER = "oneseal";

	/** Names may not be resolved, so this account is the address and nothing else. */
	String initialStatements() {
		String account = "'" + USER + "'@'127.0.0.1'";
		return """
				create or replace user %1$s identified by '%2$s';
				grant all privileges on `oneseal`.* to %1$s;
				grant all privileges on `oneseal\\_%%`.* to %1$s;
				grant shutdown on *.* to %1$s;
				""".formatted(account, password);
	}

	/**
	 * The arguments of the server.
	 * @param init file with the {@link #initialStatements}
	 */
	List<String> arguments(int port, Path init) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--no-defaults", "--console"));
		arguments.addAll(List.of("--basedir=" + binaries.base(), "--datadir=" + folder.data(),
				"--tmpdir=" + folder.temporary(), "--pid-file=" + folder.processId(), "--init-file=" + init));
		// only this machine may connect; the socket's path is short because it is
		// relative
		arguments.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve"));
		if (Platform.current() != Platform.WINDOWS) {
			arguments.add("--socket=server.sock");
		}
		// a key pair for TLS costs ten seconds and protects nothing on the loopback
		// address
		arguments.add("--skip-ssl");
		// without an empty old_mode "utf8" means three bytes and the engine loses rare
		// characters
		arguments.addAll(List.of("--old-mode=", "--character-set-server=utf8mb4"));
		arguments.add("--transaction-isolation=READ-COMMITTED");
		arguments.addAll(List.of("--max-allowed-packet=64M", "--local-infile=0"));
		arguments.add("--secure-file-priv=" + folder.temporary());
		if (throwAway) {
			arguments.addAll(List.of("--debug-no-sync", "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0",
					"--innodb-log-file-size=16M", "--innodb-buffer-pool-size=64M"));
		}
		else {
			arguments.add("--innodb-buffer-pool-size=" + bufferPool(memory()));
		}
		if (folder.belongsToRoot(init)) {
			arguments.add("--user=root");
		}
		return arguments;
	}

	/**
	 * A sixteenth of the memory, from 128 MiB, which is the server's own choice, to 1
	 * GiB. It is taken as it fills: a small city never needs it, and the lists of a large
	 * one stay in it.
	 * @param memory of the machine or container, in bytes
	 */
	static long bufferPool(long memory) {
		return Math.max(SMALLEST_POOL, Math.min(memory / POOL_OF_MEMORY, LARGEST_POOL));
	}

	private static long memory() {
		return (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)
				? system.getTotalMemorySize() : 0;
	}

	/** Without the password: what is printed ends up in logs. */
	@Override
	public String toString() {
		return "the server in " + folder.root();
	}

}
