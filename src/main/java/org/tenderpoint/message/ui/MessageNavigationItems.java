package org.tenderpoint.message.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.message.MailDelivery;
import org.tenderpoint.message.OutboxListService;
import org.tenderpoint.message.OutboxListService.MessageFilter;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;

/** The outbox's place in the navigation, with the number of failed messages. */
@Configuration(proxyBeanMethods = false)
class MessageNavigationItems {

    @Bean
    FirstStep messagesLeave(OutboxListService outbox) {
        return new FirstStep(50, "message.first", PhoneView.class, () -> {
            boolean mail = outbox.mailDelivery() != MailDelivery.BY_HAND;
            boolean texts = outbox.textsByPhone();
            return mail || texts
                    ? FirstStepStanding.done(
                            mail && texts ? "message.first.both" : mail ? "message.first.mail" : "message.first.texts")
                    : FirstStepStanding.open("message.first.open");
        });
    }

    @Bean
    NavItem messages(OutboxListService outbox) {
        return NavItem.of("message.nav", Icons.SEND, MessagesView.class, 905)
                .forRoles("FRONT_DESK", "MANAGER")
                .covering("messages")
                .counting(() -> outbox.count(MessageFilter.FAILED));
    }
}
