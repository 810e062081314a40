package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SetUpService;
import org.tenderpoint.practice.ui.ChoosePasswordView.OpenedLink;
import org.tenderpoint.practice.ui.PracticeNavigation.InsteadOfSetUp;
import org.tenderpoint.practice.ui.SetUpWizard.SetUpSteps;

/**
 * Sets the practice up, once, for the holder of the link that the program prints at its first start, or of the code
 * that the operator gave it. All input is kept until the end; only the last step saves.
 */
@Route(value = SetUpView.ROUTE, autoLayout = false)
@AnonymousAllowed
@PreserveOnRefresh
class SetUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "setup";

    private static final List<String> STEPS = List.of(
            "practice.setup.account", "practice.setup.practice", "practice.setup.hours", "practice.setup.finish");

    private final transient SetUpService service;
    private final transient PracticeTime time;
    private final SetUpSteps steps = new SetUpSteps(STEPS);
    private final Main sheet = styled(new Main(), "sheet setup-sheet");
    private final Paragraph hint = paragraph("meta", Texts.of("practice.setup.hint"));
    private final Div others = new Div();

    /** With what the page that is shown was opened: loaded anew by the same, it keeps what was typed. */
    private @Nullable String openedWith;

    SetUpView(SetUpService service, PracticeTime time, ObjectProvider<InsteadOfSetUp> instead) {
        this.service = service;
        this.time = time;
        addClassName("setup");
        var side = div("setup-side", span("setup-brand", Texts.of("practice.product")), steps, hint, others);
        instead.orderedStream().forEach(way -> {
            others.add(styled(new Anchor(way.route(), Texts.of(way.titleKey())), "setup-other"));
        });
        add(side, sheet);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("platform.page.title", Texts.of("platform.title.set_up"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!service.open()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var token = OpenedLink.token(ROUTE);
        if (!token.equals(openedWith) || !service.mayUse(token)) {
            begin(token);
        }
    }

    private void begin(String token) {
        openedWith = token;
        boolean may = service.mayUse(token);
        steps.setVisible(may);
        others.setVisible(may);
        show(may
                ? new SetUpWizard(service, token, steps, time::now, this::showEnd)
                : new SetUpClosed(service, entered -> {
                    OpenedLink.keep(ROUTE, entered);
                    begin(entered);
                }));
    }

    /** Nothing is left to do, and no backup can take the place of what there is. */
    private void showEnd(Component content) {
        hint.setVisible(false);
        others.setVisible(false);
        show(content);
    }

    private void show(Component content) {
        sheet.removeAll();
        sheet.add(content);
    }
}
