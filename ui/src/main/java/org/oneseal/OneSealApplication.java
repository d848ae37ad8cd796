package org.oneseal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program. Without arguments it serves. */
@SpringBootApplication
public class OneSealApplication {

	public static void main(String[] args) {
		SpringApplication.run(OneSealApplication.class, args);
	}

}
