package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.intake.ui.IntakeNavigation.AfterIntake;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.ui.PracticeNavigation.PersonPart;
import org.tenderpoint.screening.feed.CalendarFeedService;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;

@Configuration(proxyBeanMethods = false)
class ScreeningPages {

    @Bean
    Addressed sessionAddress(PlanService plans) {
        return Addressed.byId(ScreeningNavigation.SESSION, SessionId::new, plans::exists);
    }

    @Bean
    AfterIntake hereAfterIntake(PlanService plans) {
        return new AfterIntake("screening.action.confirm_here", client -> {
            try {
                return ScreeningNavigation.arrivalRoute(plans.arriveNow(client));
            } catch (PlanRefused refused) {
                PlanForm.tell(refused);
                return ScreeningNavigation.planRoute(client);
            }
        }, ScreeningNavigation::route);
    }

    @Bean
    ClientAction planASessionAction() {
        return ClientAction.of("screening.action.plan", "calendar", 40, ScreeningNavigation::planRoute, Role.values());
    }

    @Bean
    PersonPart calendarFeed(CalendarFeedService feeds, CurrentUser user, PracticeTime time) {
        return new PersonPart() {
            @Override
            public Optional<Component> onOwnAccount() {
                return user.has(Role.THERAPIST) ? Optional.of(new FeedSection.OwnFeed(feeds, time)) : Optional.empty();
            }

            @Override
            public Optional<Component> of(UserRecord person) {
                return feeds.of(person.id()).map(since -> new FeedSection.ManagedFeed(feeds, person, since, time));
            }
        };
    }
}
