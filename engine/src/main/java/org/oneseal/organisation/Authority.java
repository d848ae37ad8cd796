package org.oneseal.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/** A government of one region: a city, a county. */
@Entity
@Table(name = "authority")
public class Authority {

	/** Region code, six digits (GB/T 2260). */
	@Id
	private String code;

	/** 1 nation, 2 province, 3 city, 4 county, 5 township (GB/T 39554.1). */
	@Column(name = "tier")
	private int level;

	private String nameZh;

	private String nameEn;

	/** Region code of the authority above, where that is in the system too. */
	@Column(name = "parent_code")
	private @Nullable String parent;

	private String creditCode;

	@SuppressWarnings("NullAway.Init")
	protected Authority() {
	}

	Authority(String code, int level, Text name, @Nullable String parent, String creditCode) {
		this.code = code;
		this.level = level;
		this.nameZh = name.zh();
		this.nameEn = name.in("en");
		this.parent = parent;
		this.creditCode = creditCode;
	}

	public String code() {
		return this.code;
	}

	public int level() {
		return this.level;
	}

	public Text name() {
		return Text.of(this.nameZh, this.nameEn);
	}

	public @Nullable String parent() {
		return this.parent;
	}

	/** Unified social credit code, 18 characters (GB 32100). */
	public String creditCode() {
		return this.creditCode;
	}

}
