package org.oneseal.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/** A department of an authority; matters and accounts refer to it by its id. */
@Entity
@Table(name = "department")
public class Department {

	/** Region code, hyphen, word, such as {@code 510100-fire-rescue}. */
	@Id
	private String id;

	private String authorityCode;

	private String nameZh;

	private String nameEn;

	private String creditCode;

	private @Nullable String mail;

	@Convert(converter = WordsColumn.class)
	private Set<String> regions;

	@SuppressWarnings("NullAway.Init")
	protected Department() {
	}

	Department(String id, String authorityCode, Text name, String creditCode, @Nullable String mail) {
		this.id = id;
		this.authorityCode = authorityCode;
		this.nameZh = name.zh();
		this.nameEn = name.in("en");
		this.creditCode = creditCode;
		this.mail = mail;
		this.regions = new TreeSet<>();
	}

	/** Officials of it are named for these regions. */
	void nameFor(Set<String> more) {
		Set<String> all = new TreeSet<>(this.regions);
		all.addAll(more);
		this.regions = all;
	}

	public String id() {
		return this.id;
	}

	/** Region code of the authority it belongs to. */
	public String authority() {
		return this.authorityCode;
	}

	public Text name() {
		return Text.of(this.nameZh, this.nameEn);
	}

	/** Where it reads mail of the system, if anywhere. */
	public Optional<String> mail() {
		return Optional.ofNullable(this.mail);
	}

	/** Regions that officials of it are named for. */
	public Set<String> regions() {
		return Set.copyOf(this.regions);
	}

	/** Unified social credit code; names the issuer in a licence identifier. */
	public String creditCode() {
		return this.creditCode;
	}

}
