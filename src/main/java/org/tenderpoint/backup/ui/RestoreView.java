package org.tenderpoint.backup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tenderpoint.backup.RestoreService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.BackgroundProgress;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.account.LinkExchange;

/** Restores a backup in place of setting the practice up, for the holder of the link that the program prints. */
@Route(value = BackupPages.RESTORE, autoLayout = false)
@AnonymousAllowed
class RestoreView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SET_UP = "setup";
    private static final double SOMEWHERE = 0.5;

    private final transient RestoreService restores;
    private final Main sheet = styled(new Main(), "sheet setup-sheet");
    private String token = "";

    RestoreView(RestoreService restores) {
        this.restores = restores;
        addClassName("setup");
        var product = span("setup-brand", Texts.of("practice.product"));
        var back = styled(new Anchor(SET_UP, Texts.of("backup.restore.back")), "setup-other");
        add(div("setup-side", product, back), sheet);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("platform.page.title", Texts.of("platform.title.restore"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> LinkExchange.opened(request.getHttpServletRequest().getSession(), SET_UP))
                .orElse("");
        if (!restores.mayUse(token)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        var page = div("setup-page stack measure", new H1(Texts.of("backup.restore.title")));
        sheet.removeAll();
        sheet.add(page);
        var state = restores.state(token);
        if (state.running()) {
            page.add(new BackgroundProgress(Texts.of("backup.restore.running"), this::progress, this::show));
            return;
        }
        if (state.rows().isPresent()) {
            page.add(new NoteBox(State.OK, Texts.of("backup.restore.ready", state.rows().get()),
                    Texts.of("backup.restore.ready_why")));
            return;
        }
        state.trouble().ifPresent(trouble -> page.add(new NoteBox(State.STOP, Texts.of("backup.restore.nothing"),
                Texts.of("backup.restore.trouble." + trouble.name().toLowerCase(Locale.ROOT)))));
        page.add(restores.possible(token) ? form() : new Paragraph(Texts.of("backup.restore.by_command")));
    }

    private OptionalDouble progress() {
        return restores.state(token).running() ? OptionalDouble.of(SOMEWHERE) : OptionalDouble.empty();
    }

    private Component form() {
        var form = div("stack", new Paragraph(Texts.of("backup.restore.how", restores.folder(token))));
        var files = restores.files(token);
        if (files.isEmpty()) {
            form.add(new NoteBox(State.INFO, Texts.of("backup.restore.no_files")),
                    Buttons.plain(Texts.of("backup.restore.look"), click -> show()));
            return form;
        }
        var file = new Select<String>();
        file.setLabel(Texts.of("backup.restore.file"));
        file.setItems(files);
        file.setValue(files.getFirst());
        file.setWidthFull();
        var key = ComponentWords.of(new PasswordField(Texts.of("backup.restore.key")));
        key.setHelperText(Texts.of("backup.restore.key_help"));
        key.setWidthFull();
        var begin = Buttons.primary(Texts.of("backup.restore.begin"), click -> {
            restores.begin(token, file.getValue(), key.getValue());
            show();
        });
        begin.setDisableOnClick(true);
        form.add(file, key, new Div(begin));
        return form;
    }
}
