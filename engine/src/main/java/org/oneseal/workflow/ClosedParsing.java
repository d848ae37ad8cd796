package org.oneseal.workflow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.scripting.FlowableScriptEngine;
import org.flowable.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.factory.ActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.ListenerFactory;
import org.flowable.engine.impl.bpmn.parser.factory.XMLImporterFactory;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.el.ProcessExpressionManager;

/**
 * What the engine makes of elements, cut down to those the {@link ProcessGate} lets
 * through: whatever would run a class, a script, a shell or a request cannot be built.
 */
final class ClosedParsing {

	/** Methods of the factory by what they are for; everything else is refused. */
	private static final Set<String> ALLOWED = Set.of("createNoneStartEventActivityBehavior",
			"createNoneEndEventActivityBehavior", "createErrorEndEventActivityBehavior",
			"createTerminateEndEventActivityBehavior", "createUserTaskActivityBehavior",
			"createServiceTaskDelegateExpressionActivityBehavior", "createExclusiveGatewayActivityBehavior",
			"createParallelGatewayActivityBehavior", "createInclusiveGatewayActivityBehavior",
			"createSubprocessActivityBehavior", "createEventSubprocessActivityBehavior",
			"createEventSubProcessMessageStartEventActivityBehavior",
			"createEventSubProcessTimerStartEventActivityBehavior",
			"createEventSubProcessErrorStartEventActivityBehavior", "createBoundaryEventActivityBehavior",
			"createBoundaryTimerEventActivityBehavior", "createBoundaryMessageEventActivityBehavior",
			"createIntermediateCatchEventActivityBehavior", "createIntermediateCatchTimerEventActivityBehavior",
			"createIntermediateCatchMessageEventActivityBehavior", "createSequentialMultiInstanceBehavior",
			"createParallelMultiInstanceBehavior");

	private ClosedParsing() {
	}

	static void close(ProcessEngineConfigurationImpl engine, ProcessExpressionManager expressions) {
		DefaultActivityBehaviorFactory behaviours = new DefaultActivityBehaviorFactory() {

			@Override
			public UserTaskActivityBehavior createUserTaskActivityBehavior(UserTask task) {
				return new CountedTasks(task);
			}

		};
		behaviours.setExpressionManager(expressions);
		engine.setActivityBehaviorFactory(onlyAllowed(behaviours));
		engine.setListenerFactory(nothing(ListenerFactory.class, "Listeners"));
		engine.setWsdlImporterFactory(nothing(XMLImporterFactory.class, "Imports"));
		engine.setScriptEngine(nothing(FlowableScriptEngine.class, "Scripts"));
	}

	private static ActivityBehaviorFactory onlyAllowed(ActivityBehaviorFactory behaviours) {
		return proxy(ActivityBehaviorFactory.class, (proxy, method, arguments) -> {
			if (!ALLOWED.contains(method.getName())) {
				throw new FlowableException("Elements of this kind are not allowed: " + method.getName());
			}
			if (arguments[0] instanceof FlowElement element && element.getName() != null
					&& ValueKind.hasExpression(element.getName())) {
				throw new FlowableException("A name is no expression: " + element.getName());
			}
			if (arguments[0] instanceof Activity activity && activity.getLoopCharacteristics() != null
					&& activity.getLoopCharacteristics().getHandler() != null) {
				throw new FlowableException("Collection handlers are not allowed: " + activity.getId());
			}
			try {
				return method.invoke(behaviours, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		});
	}

	private static <T> T nothing(Class<T> type, String what) {
		return proxy(type, (proxy, method, arguments) -> {
			throw new FlowableException(what + " are not allowed: " + method.getName());
		});
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
				if (method.getDeclaringClass() == Object.class) {
					return objectMethod(self, method.getName(), arguments);
				}
				return handler.invoke(self, method, arguments);
			}));
	}

	private static Object objectMethod(Object self, String method, Object[] arguments) {
		return switch (method) {
			case "hashCode" -> System.identityHashCode(self);
			case "equals" -> self == arguments[0];
			default -> "closed factory";
		};
	}

}
