package org.oneseal.notice;

import java.util.List;

/** Groups of notices, for each of which an official says how to be told. */
public enum Topic {

	/** Work that came into one's hands, or left them. */
	HANDED(Channel.AT_ONCE),
	/** Somebody asks to hurry. */
	URGED(Channel.AT_ONCE),
	/** What became of cases one has or had to do with. */
	CASES(Channel.DIGEST),
	/** What was copied to one. */
	COPIES(Channel.DIGEST),
	/** Batches, substitutes and what else is no act on a case. */
	OTHER(Channel.IN_APPLICATION),
	/**
	 * New work of the department. Noted only for those who want to be told of each; the
	 * daily mail reads the work list.
	 */
	POOL(Channel.DIGEST),
	/** Signals of supervision, which have mails of their own. */
	SIGNALS(Channel.IN_APPLICATION);

	private final Channel usual;

	Topic(Channel usual) {
		this.usual = usual;
	}

	/** How those are told who never said. */
	public Channel usual() {
		return this.usual;
	}

	/** What one can choose; a single one is no choice. */
	public List<Channel> choices() {
		return switch (this) {
			case SIGNALS -> List.of(Channel.IN_APPLICATION);
			case POOL -> List.of(Channel.AT_ONCE, Channel.DIGEST, Channel.IN_APPLICATION, Channel.NOT);
			default -> List.of(Channel.AT_ONCE, Channel.DIGEST, Channel.IN_APPLICATION);
		};
	}

}
