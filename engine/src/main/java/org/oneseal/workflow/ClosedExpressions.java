package org.oneseal.workflow;

import java.util.List;
import java.util.regex.Pattern;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.delegate.Expression;
import org.flowable.common.engine.api.delegate.FlowableFunctionDelegate;
import org.flowable.common.engine.impl.de.odysseus.el.ExpressionFactoryImpl;
import org.flowable.common.engine.impl.de.odysseus.el.tree.TreeStore;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.Builder;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.Cache;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.engine.impl.el.ProcessExpressionManager;
import org.jspecify.annotations.Nullable;

/**
 * The engine's expressions, cut down to what the {@link ProcessGate} lets through: a
 * second line, should a definition reach the engine by another way. The grammar is
 * checked again, the parser knows no method calls, there are no functions, and names
 * resolve in {@link ClosedResolver} alone.
 */
final class ClosedExpressions extends ProcessExpressionManager {

	private static final int CACHED_TREES = 1000;

	private static final Pattern SCOPED = Pattern.compile("\\$\\{(roles|limits)\\.[a-z][A-Za-z0-9]{0,60}\\}");

	private final ELResolver resolver;

	ClosedExpressions(ELResolver resolver) {
		super(null);
		this.resolver = resolver;
		setExpressionFactory(new ExpressionFactoryImpl(new TreeStore(new Builder(), new Cache(CACHED_TREES))));
	}

	@Override
	public Expression createExpression(String text) {
		if (ValueKind.hasExpression(text) && !SCOPED.matcher(text.strip()).matches() && !Conditions.isCondition(text)) {
			throw new FlowableException("The expression is not allowed: " + text);
		}
		return super.createExpression(text);
	}

	@Override
	protected List<ELResolver> createDefaultElResolvers() {
		return List.of(resolver);
	}

	/** The engine offers functions at start; none is taken. */
	@Override
	public void setFunctionDelegates(@Nullable List<FlowableFunctionDelegate> functions) {
		super.setFunctionDelegates(List.of());
	}

}
