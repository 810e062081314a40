package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.client.OpenedRecord;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;

/** Tells who opened the record of somebody else's client, and why, until it is acknowledged. */
class OpenedRecords extends Div {

    private final String title;
    private final Supplier<List<OpenedRecord>> records;
    private final Consumer<UUID> noted;
    private final List<Component> more;
    private final PracticeTime time;

    private OpenedRecords(
            String titleKey, Supplier<List<OpenedRecord>> records, Consumer<UUID> noted, List<Component> more,
            PracticeTime time) {
        title = Texts.of(titleKey);
        this.records = records;
        this.noted = noted;
        this.more = more;
        this.time = time;
        addClassName("opened-records");
        show();
    }

    /** For managers: all of them, until one manager has taken note. */
    static OpenedRecords all(RecordLookService looks, PracticeTime time) {
        var all = styled(new Anchor(OpenedRecordsView.ROUTE, Texts.of("shell.opened.all")), "small");
        return new OpenedRecords("shell.today.opened", looks::toKnow, looks::noted, List.of(all), time);
    }

    /** For a therapist: those of their own clients. */
    static OpenedRecords ofMyClients(RecordLookService looks, PracticeTime time) {
        return new OpenedRecords(
                "shell.today.opened_mine", looks::ofMyClients, looks::notedByTherapist, List.of(), time);
    }

    private void show() {
        removeAll();
        var opened = records.get();
        setVisible(!opened.isEmpty());
        if (opened.isEmpty()) {
            return;
        }
        var list = styled(new UnorderedList(), "list");
        opened.forEach(one -> list.add(new ListItem(OpenedRecordLine.toNote(one, time, () -> {
            noted.accept(one.id());
            show();
        }))));
        add(Pane.heading(title, String.valueOf(opened.size())), list);
        add(more);
    }
}
