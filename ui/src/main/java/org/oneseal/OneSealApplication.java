package org.oneseal;

import java.util.Optional;

import org.oneseal.launch.Launcher;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program. Without arguments it serves. */
@SpringBootApplication
public class OneSealApplication {

	public static void main(String[] args) {
		Optional<Integer> exitCode = Launcher.run(args);
		if (exitCode.isPresent()) {
			System.exit(exitCode.get());
		}
		SpringApplication.run(OneSealApplication.class, args);
	}

}
