package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.account.DeviceRecord;
import org.tenderpoint.practice.account.DeviceService;
import org.tenderpoint.practice.account.DeviceService.DeviceCookie;
import org.tenderpoint.practice.account.Presence;

/** The practice's own devices, and the button to make this one of them. */
class DevicesSection extends Div {

    private final transient DeviceService devices;
    private final transient Presence presence;
    private final Div list = new Div();
    private final TextField name = styled(new TextField(Texts.of("practice.devices.name")), "narrow");

    DevicesSection(DeviceService devices, Presence presence) {
        this.devices = devices;
        this.presence = presence;
        addClassNames("section", "flat", "stack");
        var help = paragraph("muted measure", Texts.of("practice.devices.help"));
        name.setHelperText(Texts.of("practice.devices.name.help"));
        add(new H2(Texts.of("practice.devices.title")), help, list, name,
                new Div(Buttons.plain(Texts.of("practice.devices.mark"), event -> mark())));
        show();
    }

    private void show() {
        list.removeAll();
        var all = devices.list();
        if (all.isEmpty()) {
            list.add(paragraph("muted", Texts.of("practice.devices.none")));
            return;
        }
        var rows = styled(new UnorderedList(), "list");
        all.stream().map(this::row).forEach(rows::add);
        list.add(rows);
    }

    private ListItem row(DeviceRecord device) {
        var title = span("strong", device.name());
        var when = span("meta", Texts.of(
                "practice.devices.marked", Dates.shortDate(LocalDate.ofInstant(device.markedAt(), ZoneOffset.UTC))));
        var words = div("grow stack tight", title, when);
        var remove = Buttons.quiet(Texts.of("practice.devices.remove"), event -> {
            devices.remove(device.id());
            show();
            Toasts.done(Texts.of("practice.devices.removed"));
        });
        Buttons.about(device.name(), remove);
        return styled(new ListItem(words, remove), "list-row");
    }

    private void mark() {
        if (!FieldCheck.right(name, DeviceService.nameProblem(name.getValue()))) {
            return;
        }
        var token = devices.mark(name.getValue());
        Optional.ofNullable(VaadinServletRequest.getCurrent()).map(VaadinServletRequest::getHttpServletRequest)
                .ifPresent(request -> {
                    Optional.ofNullable(VaadinResponse.getCurrent())
                            .ifPresent(response -> response.addCookie(DeviceCookie.of(token, request.isSecure())));
                    presence.onOwnDevice(request.getSession(), true);
                });
        name.clear();
        show();
        Toasts.done(Texts.of("practice.devices.marked_now"));
    }
}
