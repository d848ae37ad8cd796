package org.oneseal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is who: the authorities, their departments and the accounts. */
@Service
@Transactional(readOnly = true)
public class Organisation {

	private final Authorities authorities;

	private final Departments departments;

	private final Accounts accounts;

	private final Leaves leaves;

	private final ShortMemory memory;

	Organisation(Authorities authorities, Departments departments, Accounts accounts, Leaves leaves,
			ShortMemory memory) {
		this.authorities = authorities;
		this.departments = departments;
		this.accounts = accounts;
		this.leaves = leaves;
		this.memory = memory;
	}

	/** All authorities, the higher level first. */
	public List<Authority> authorities() {
		return this.authorities.findAllByOrderByLevelAscCodeAsc();
	}

	/**
	 * The authority of a region code.
	 * @throws IllegalArgumentException if there is none
	 */
	public Authority authority(String code) {
		return findAuthority(code).orElseThrow(() -> new IllegalArgumentException("There is no authority " + code));
	}

	public Optional<Authority> findAuthority(String code) {
		return this.authorities.findById(code);
	}

	/**
	 * The department of an id.
	 * @throws IllegalArgumentException if there is none
	 */
	public Department department(String id) {
		return findDepartment(id).orElseThrow(() -> new IllegalArgumentException("There is no department " + id));
	}

	public Optional<Department> findDepartment(String id) {
		return this.departments.findById(id);
	}

	/** The departments of an authority, by id. */
	public List<Department> departmentsOf(String authority) {
		return this.departments.findByAuthorityCodeOrderById(authority);
	}

	/** The account of a name, also one that may no longer sign in. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<Account> account(String username) {
		return this.memory.answer(new Named(username), () -> this.accounts.findById(username));
	}

	private record Named(String username) implements ShortMemory.Key<Optional<Account>> {

	}

	/** What somebody is called; the name of the account where it is gone. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public String nameOf(String username) {
		return account(username).map(Account::displayName).orElse(username);
	}

	/** All accounts that may sign in, by name. */
	public List<Account> accounts() {
		return this.accounts.findByEnabledTrueOrderByUsername();
	}

	/** All officials who may sign in, by name of the account. */
	public List<Account> officials() {
		return this.accounts.findByDepartmentIdNotNullAndEnabledTrueOrderByUsername();
	}

	/** The officials of a department who may sign in, by name of the account. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<Account> officialsOf(String department) {
		return this.memory.answer(new OfDepartment(department),
				() -> List.copyOf(this.accounts.findByDepartmentIdAndEnabledTrueOrderByUsername(department)));
	}

	private record OfDepartment(String id) implements ShortMemory.Key<List<Account>> {

	}

	/**
	 * The officials of an authority who may sign in, by the id of their department, both
	 * in order.
	 */
	public Map<String, List<Account>> officialsByDepartment(String authority) {
		Map<String, List<Account>> officials = new TreeMap<>();
		this.accounts.findOfficialsOf(authority)
			.forEach((account) -> officials
				.computeIfAbsent(Objects.requireNonNull(account.department()), (department) -> new ArrayList<>())
				.add(account));
		return officials;
	}

	/**
	 * Somebody as the domain is told who acts.
	 * @throws IllegalArgumentException if there is no such account or it may no longer
	 * act
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Actor actor(String username) {
		Member member = this.memory.answer(new AtWork(username), () -> this.accounts.member(username))
			.filter((found) -> found.account().isEnabled())
			.orElseThrow(() -> new IllegalArgumentException("There is no account " + username + " that may act"));
		Account account = member.account();
		Department place = member.department();
		String department = account.department();
		List<StandIn> standIns = (account.kind() == AccountKind.OFFICIAL)
				? this.leaves.standIns(account.username(), department) : List.of();
		return new Actor(account.username(), account.displayName(), account.kind(), department,
				(place != null) ? place.authority() : null, account.duties(), account.post(),
				(place != null) ? place.regions() : Set.of(), standIns, null, null);
	}

	private record AtWork(String username) implements ShortMemory.Key<Optional<Member>> {

	}

}
