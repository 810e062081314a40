package org.tenderpoint.client.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;

/** One client, found as in the list of clients; loads only the rows that are on the screen. */
class ClientPicker extends ComboBox<ClientRow> {

    ClientPicker(ClientService clients) {
        setItemLabelGenerator(row -> row.birthDate()
                .map(birth -> Texts.of("client.picker.born", row.name(), Dates.shortDate(birth)))
                .orElse(row.name()));
        setItems(DataProvider.fromFilteringCallbacks(
                query -> clients.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> clients.count(query.getFilter().orElse(""))));
    }
}
