package org.oneseal.licence;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose seals, and who proves the time.
 *
 * @param keys key stores by department id; a department without one gets a key made here,
 * which is good for a demonstration only
 * @param timeStampUrl an RFC 3161 time-stamp authority
 * @param timeStampTimeout how long to wait for it
 * @param localTimeStamps whether this program stamps the time itself, for demonstrations
 * @param trust certificates (PEM or DER) that seals and time stamps must lead to, besides
 * those made here
 */
@ConfigurationProperties("oneseal.seal")
record SealProperties(@DefaultValue Map<String, KeyFile> keys, @Nullable URI timeStampUrl,
		@DefaultValue("10s") Duration timeStampTimeout, @DefaultValue("false") boolean localTimeStamps,
		@DefaultValue List<Path> trust) {

	/**
	 * A PKCS#12 file.
	 *
	 * @param file the file
	 * @param passwordFile file with its password
	 * @param alias name of the key in it
	 */
	record KeyFile(Path file, Path passwordFile, String alias) {

	}

}
