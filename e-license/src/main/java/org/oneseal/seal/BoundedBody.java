package org.oneseal.seal;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * Collects an answer and gives up when it is longer than agreed.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

	private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();

	private long left;

	private @Nullable Subscription subscription;

	BoundedBody(int atMost) {
		this.left = atMost;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return collected.getBody();
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		collected.onSubscribe(subscription);
	}

	@Override
	public void onNext(List<ByteBuffer> part) {
		left -= part.stream().mapToLong(ByteBuffer::remaining).sum();
		if (left >= 0) {
			collected.onNext(part);
			return;
		}
		if (subscription != null) {
			subscription.cancel();
		}
		collected.onError(new IOException("the answer is too long"));
	}

	@Override
	public void onError(Throwable failure) {
		collected.onError(failure);
	}

	@Override
	public void onComplete() {
		collected.onComplete();
	}

}
