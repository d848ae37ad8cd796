package org.oneseal.attachment;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration
class AttachmentConfiguration {

	@Bean
	AttachmentStore attachmentStore(@Value("${oneseal.home}") Path home) throws StoreUnavailableException {
		return new AttachmentFolder(home.resolve("attachments"));
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
