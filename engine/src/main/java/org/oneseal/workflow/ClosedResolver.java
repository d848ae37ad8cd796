package org.oneseal.workflow;

import java.util.Map;
import java.util.function.BiFunction;

import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELException;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.common.engine.impl.javax.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a process definition can mean: a step of the palette, a scope such as
 * {@code roles}, or a fact of the case that is a plain value. Properties exist of scopes
 * only. Nothing can be called or written.
 */
final class ClosedResolver extends ELResolver {

	private final Palette palette;

	private final Map<String, BiFunction<VariableContainer, String, Object>> scopes;

	ClosedResolver(Palette palette, Map<String, BiFunction<VariableContainer, String, Object>> scopes) {
		this.palette = palette;
		this.scopes = scopes;
	}

	/** A scope while one expression is evaluated. */
	private record Scope(BiFunction<VariableContainer, String, Object> values, VariableContainer variables) {

	}

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
		String name = String.valueOf(property);
		if (base instanceof Scope scope) {
			context.setPropertyResolved(true);
			return scope.values().apply(scope.variables(), name);
		}
		return (base != null) ? null : root(context, name);
	}

	private @Nullable Object root(ELContext context, String name) {
		VariableContainer variables = (VariableContainer) context.getContext(VariableContainer.class);
		BiFunction<VariableContainer, String, Object> scope = scopes.get(name);
		if (scope != null) {
			context.setPropertyResolved(true);
			return new Scope(scope, variables);
		}
		if (palette.has(name)) {
			context.setPropertyResolved(true);
			return palette.delegate(name);
		}
		if (variables != null && variables.hasVariable(name) && isPlain(variables.getVariable(name))) {
			context.setPropertyResolved(true);
			return variables.getVariable(name);
		}
		return null;
	}

	private static boolean isPlain(@Nullable Object value) {
		return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
		throw new ELException("Expressions call nothing: " + method);
	}

	@Override
	public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
		return Object.class;
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
		throw new PropertyNotWritableException("Expressions write nothing: " + property);
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
		return true;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
		return Object.class;
	}

}
