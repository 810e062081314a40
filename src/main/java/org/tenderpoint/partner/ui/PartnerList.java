package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderpoint.partner.PartnerFigure;
import org.tenderpoint.partner.PartnerFilter;
import org.tenderpoint.partner.PartnerRow;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.ui.PersonRow;

/** The directory as expandable rows, loaded from the database while scrolling. */
class PartnerList extends Grid<PartnerRow> {

    private static final int MOST_SKILLS = 3;

    private final transient PartnerService partners;
    private final boolean figures;
    private final Map<PartnerId, PartnerFigure> known = new HashMap<>();
    private final CallbackDataProvider<PartnerRow, Void> rows;
    private PartnerFilter filter = PartnerFilter.ALL;
    private int count;

    /** @param figures whether results of referrals are shown: not to front desk */
    PartnerList(PartnerService partners, boolean figures) {
        this.partners = partners;
        this.figures = figures;
        // the count is fixed with each filter, so that scrolling asks for rows only
        rows = DataProvider.fromCallbacks(query -> page(query.getOffset(), query.getLimit()), query -> {
            query.getOffset();
            query.getLimit();
            return count;
        });
        addComponentColumn(this::row);
        setSelectionMode(SelectionMode.NONE);
        addClassName("partner-rows");
        getElement().setAttribute("aria-label", Texts.of("partner.list.title"));
        setDataProvider(rows);
    }

    void show(PartnerFilter wanted, int found) {
        filter = wanted;
        count = found;
        known.clear();
        rows.refreshAll();
    }

    private Stream<PartnerRow> page(int offset, int limit) {
        var page = partners.search(filter, offset, limit);
        if (figures) {
            known.putAll(partners.figures(page.stream().map(PartnerRow::id).toList()));
        }
        return page.stream();
    }

    private Component row(PartnerRow row) {
        var link = new RouterLink();
        link.setRoute(PartnerView.class, PartnerView.parameters(row.id()));
        link.addClassName("list-row");
        link.add(new PersonRow(row.name(), PartnerWords.line(row)), skills(row));
        var words = PartnerWords.figures(known.getOrDefault(row.id(), PartnerFigure.NONE));
        if (!words.isEmpty()) {
            link.add(span("meta partner-figures", words));
        }
        return link;
    }

    private static Component skills(PartnerRow row) {
        var chips = div("chips end partner-skills");
        row.skills().stream().limit(MOST_SKILLS).map(Texts::label)
                .forEach(label -> chips.add(span("chip small", label)));
        if (row.skills().size() > MOST_SKILLS) {
            chips.add(span("chip small", Texts.of("partner.list.more_skills", row.skills().size() - MOST_SKILLS)));
        }
        return chips;
    }
}
