package org.oneseal.organisation;

import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in: an official, an applicant or a designer. */
@Entity
@Table(name = "account")
public class Account {

	@Id
	private String username;

	private String passwordHash;

	private String displayName;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private AccountKind kind;

	private @Nullable String departmentId;

	@Convert(converter = DutiesColumn.class)
	private Set<Duty> duties;

	private String language;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private @Nullable PartyKind partyKind;

	private @Nullable String identityNumber;

	private @Nullable String phone;

	private @Nullable String representative;

	private @Nullable String mail;

	@Convert(converter = WordsColumn.class)
	private Set<String> positions;

	@Convert(converter = WordsColumn.class)
	private Set<String> regions;

	private boolean enabled;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	@SuppressWarnings("NullAway.Init")
	Account(String passwordHash, AccountEntry entry) {
		this.username = entry.username();
		this.passwordHash = passwordHash;
		become(entry);
	}

	/** Takes over what an organisation file says, but for the password. */
	final void become(AccountEntry entry) {
		this.displayName = entry.displayName();
		this.kind = entry.kind();
		this.departmentId = entry.department();
		this.duties = Set.copyOf(entry.duties());
		this.language = entry.language();
		this.partyKind = entry.partyKind();
		this.identityNumber = entry.identityNumber();
		this.phone = entry.phone();
		this.representative = entry.representative();
		this.mail = entry.mail();
		this.positions = entry.post().positions();
		this.regions = entry.post().regions();
		this.enabled = true;
	}

	void changePassword(String hash) {
		this.passwordHash = hash;
	}

	/** Somebody who left may no longer sign in; what was done stays theirs. */
	void disable() {
		this.enabled = false;
	}

	public String username() {
		return this.username;
	}

	/**
	 * As Spring Security's delegating encoder writes it, such as {@code {bcrypt}$2a$…}.
	 */
	public String passwordHash() {
		return this.passwordHash;
	}

	/** Name of the person; for a company or sole trader, its registered name. */
	public String displayName() {
		return this.displayName;
	}

	public AccountKind kind() {
		return this.kind;
	}

	/** Id of the department an official works for. */
	public @Nullable String department() {
		return this.departmentId;
	}

	public Set<Duty> duties() {
		return this.duties;
	}

	/** Language the person reads, {@code zh} or {@code en}. */
	public String language() {
		return this.language;
	}

	/** What an applicant is in law; {@code null} for everybody else. */
	public @Nullable PartyKind partyKind() {
		return this.partyKind;
	}

	/** What an official is employed as and for where. */
	public Post post() {
		return new Post(this.positions, this.regions);
	}

	/**
	 * Credit code or resident identity number of an applicant; of an official the
	 * resident identity number, if the organisation file tells it.
	 */
	public @Nullable String identityNumber() {
		return this.identityNumber;
	}

	public @Nullable String phone() {
		return this.phone;
	}

	/** Legal representative of a company, operator of a sole trader. */
	public @Nullable String representative() {
		return this.representative;
	}

	/** Where an official reads mail of the system, if anywhere. */
	public Optional<String> mail() {
		return Optional.ofNullable(this.mail);
	}

	/** Whether the account may sign in; one that left the file no longer may. */
	public boolean isEnabled() {
		return this.enabled;
	}

}
