package org.tenderpoint.message;

import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.tenderpoint.practice.PracticeService;

/** Lets a program that was started without a mail server send by one. */
public record ByMailServer(Advised without, MethodInterceptor instead) {

    public static ByMailServer of(ApplicationContext program, JavaMailSender server) {
        var with = new MailTransport(
                new StaticListableBeanFactory(Map.of("server", server)).getBeanProvider(JavaMailSender.class),
                "127.0.0.1", "", "hello@linden.example", program.getBean(PracticeService.class));
        return new ByMailServer((Advised) program.getBean(MailTransport.class),
                call -> AopUtils.invokeJoinpointUsingReflection(with, call.getMethod(), call.getArguments()));
    }

    public void begin() {
        without.addAdvice(0, instead);
    }

    public void end() {
        without.removeAdvice(instead);
    }
}
