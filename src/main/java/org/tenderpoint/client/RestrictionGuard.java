package org.tenderpoint.client;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.tenderpoint.platform.id.Id;

/**
 * Keeps whoever is not a manager out of restricted records, at every service method that takes a record's id: right
 * after its role check, so that no method has to think of it, and a new one is closed as well. Methods that are open
 * without a sign-in tell the program itself what it may do next, and show nothing.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RestrictionGuard {

    private static final String FOR_EVERYBODY = "permitAll()";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor restrictedRecords(ObjectProvider<RestrictedClients> restricted) {
        // the advisor is made before the beans it looks after, and must not ask for one of them
        var clients = SingletonSupplier.of(restricted::getObject);
        var advisor = new DefaultPointcutAdvisor(new TakesARecord(), check(clients));
        advisor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() + 1);
        return advisor;
    }

    private static MethodInterceptor check(Supplier<RestrictedClients> clients) {
        return call -> {
            for (var argument : call.getArguments()) {
                if (argument instanceof Id id) {
                    clients.get().require(id);
                }
            }
            return call.proceed();
        };
    }

    private static final class TakesARecord extends StaticMethodMatcherPointcut {

        TakesARecord() {
            setClassFilter(type -> AnnotatedElementUtils.hasAnnotation(type, Service.class)
                    // it says to whom a record is open, and weighs the restriction itself
                    && type != RecordLookService.class);
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            return Arrays.stream(method.getParameterTypes()).anyMatch(RestrictedClients::isRecord)
                    && !open(method, type);
        }

        private static boolean open(Method method, Class<?> type) {
            var own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
            var rule = own == null ? AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class) : own;
            return rule != null && FOR_EVERYBODY.equals(rule.value());
        }
    }
}
