package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.Ordered;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.util.ReflectionUtils;

/**
 * A bean that a test answers for by Mockito: during each test of the class, whoever calls the bean reaches the mock in
 * this field. Unlike {@code @MockitoBean} it starts no program of its own.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StandIn {

    /** Where the test says nothing, the program's own answers. */
    boolean partly() default false;

    /** Gives each test its mocks, and afterwards the program its beans. */
    class Mocks implements BeforeEachCallback, AfterEachCallback {

        private static final Namespace OURS = Namespace.create(Mocks.class);

        private record Taken(Advised bean, MethodInterceptor detour) {}

        @Override
        public void beforeEach(ExtensionContext test) throws IllegalAccessException {
            var taken = new ArrayList<Taken>();
            test.getStore(OURS).put(Taken.class, taken);
            for (var instance : test.getRequiredTestInstances().getAllInstances()) {
                for (var field : AnnotationSupport.findAnnotatedFields(instance.getClass(), StandIn.class)) {
                    var bean = bean(test, field);
                    var detour = new Detour(field.getType(), bean, field.getAnnotation(StandIn.class).partly());
                    bean.addAdvice(0, detour);
                    taken.add(new Taken(bean, detour));
                    field.setAccessible(true);
                    field.set(instance, detour.mock);
                }
            }
        }

        @Override
        public void afterEach(ExtensionContext test) {
            for (var one : (List<?>) test.getStore(OURS).remove(Taken.class)) {
                ((Taken) one).bean().removeAdvice(((Taken) one).detour());
            }
        }

        private static Advised bean(ExtensionContext test, Field field) {
            if (SpringExtension.getApplicationContext(test).getBean(field.getType()) instanceof Advised bean) {
                return bean;
            }
            throw new IllegalStateException("Name " + field.getType().getSimpleName() + " in StandIn.Switches.PLAIN");
        }
    }

    /** Leads calls of a bean to a mock. */
    class Detour implements MethodInterceptor {

        private final Object mock;
        private final ThreadLocal<ArrayDeque<MethodInvocation>> calls = ThreadLocal.withInitial(ArrayDeque::new);

        private final Class<?> type;
        private final Object bean;

        private Detour(Class<?> type, Object bean, boolean partly) {
            this.type = type;
            this.bean = bean;
            mock = partly ? Mockito.mock(type, (Answer<?>) this::own) : Mockito.mock(type);
        }

        private @Nullable Object own(InvocationOnMock asked) throws Throwable {
            var call = calls.get().peek();
            return call == null ? called(asked.getMethod(), bean, asked.getArguments()) : call.proceed();
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            var method = ReflectionUtils.findMethod(type, call.getMethod().getName(),
                    call.getMethod().getParameterTypes());
            if (method == null) {
                return call.proceed();
            }
            calls.get().push(call);
            try {
                return called(method, mock, call.getArguments());
            } finally {
                calls.get().pop();
            }
        }

        private static @Nullable Object called(Method method, Object target, Object[] arguments) throws Throwable {
            method.setAccessible(true);
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** Services are behind a proxy already; of others, those that tests stand in for. */
    @TestConfiguration
    class Switches implements BeanPostProcessor, Ordered {

        private static final Set<String> PLAIN = Set.of("MessageOrigins", "MailTransport", "MonthlyReportPaper");

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof Advised || !PLAIN.contains(bean.getClass().getSimpleName())) {
                return bean;
            }
            var proxy = new ProxyFactory(bean);
            proxy.setProxyTargetClass(true);
            return proxy.getProxy();
        }

        /** After the proxies that the program makes. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
