package org.oneseal;

import java.util.Optional;

import org.oneseal.launch.Launcher;
import org.oneseal.ui.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The one program. Without arguments it serves; with the name of a command it runs it.
 */
@SpringBootApplication
public class OneSealApplication {

	public static void main(String[] args) {
		if (Commands.areMeantBy(args)) {
			System.exit(Commands.run(args));
		}
		Optional<Integer> exitCode = Launcher.run(args);
		if (exitCode.isPresent()) {
			System.exit(exitCode.get());
		}
		SpringApplication.run(OneSealApplication.class, args);
	}

}
