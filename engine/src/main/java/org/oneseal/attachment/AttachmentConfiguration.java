package org.oneseal.attachment;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration
class AttachmentConfiguration {

	/**
	 * In a folder that all nodes reach.
	 * @param folder {@code oneseal.attachment.folder}; empty for {@code attachments}
	 * below the home folder
	 */
	@Bean
	AttachmentStore attachmentStore(@Value("${oneseal.home}") Path home,
			@Value("${oneseal.attachment.folder:}") String folder) throws StoreUnavailableException {
		return new AttachmentFolder(folder.isBlank() ? home.resolve("attachments") : Path.of(folder));
	}

	@Bean
	AttachmentIntake attachmentIntake(AttachmentStore store,
			@Value("${oneseal.attachment.max-size:20MB}") DataSize maxSize) {
		return new AttachmentIntake(store, maxSize.toBytes());
	}

	@Bean
	PagePictures pagePictures(AttachmentStore store) {
		return new PagePictures(store);
	}

}
