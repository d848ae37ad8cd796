package org.oneseal.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oneseal.database.Command;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes the tables say what an organisation file says. Accounts that are no longer in it
 * can no longer sign in, but stay, because acts name them.
 */
@Component
class OrganisationUpdate {

	private final Authorities authorities;

	private final Departments departments;

	private final Accounts accounts;

	private final ShortMemory memory;

	private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	OrganisationUpdate(Authorities authorities, Departments departments, Accounts accounts, ShortMemory memory) {
		this.authorities = authorities;
		this.departments = departments;
		this.accounts = accounts;
		this.memory = memory;
	}

	@Command
	void takeOver(OrganisationFile file) {
		this.authorities.saveAll(file.authorities());
		this.departments.saveAll(file.departments());
		Map<String, Account> known = new HashMap<>();
		this.accounts.findAll().forEach((account) -> known.put(account.username(), account));
		// the same clear password is hashed once: a sample file has one for everybody
		Map<String, String> hashes = new HashMap<>();
		Set<String> named = new HashSet<>();
		file.accounts().forEach((entry) -> {
			named.add(entry.username());
			takeOver(entry, known.get(entry.username()), hashes);
		});
		known.values().stream().filter((account) -> !named.contains(account.username())).forEach(Account::disable);
		this.memory.changed();
	}

	private void takeOver(AccountEntry entry, @Nullable Account account, Map<String, String> hashes) {
		if (account == null) {
			this.accounts.save(new Account(firstHash(entry, hashes), entry));
			return;
		}
		account.become(entry);
		// a clear password is only the first one: it need not be hashed at every start
		if (entry.passwordHash() != null && !entry.passwordHash().equals(account.passwordHash())) {
			account.changePassword(entry.passwordHash());
		}
	}

	private String firstHash(AccountEntry entry, Map<String, String> hashes) {
		return (entry.passwordHash() != null) ? entry.passwordHash()
				: hashes.computeIfAbsent(Objects.requireNonNull(entry.password()),
						(password) -> Objects.requireNonNull(this.passwords.encode(password)));
	}

}
