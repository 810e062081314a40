package gallery;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.ui.BodyMap;
import org.tenderpoint.vocabulary.ui.ComparedMaps;
import org.tenderpoint.vocabulary.ui.PressureMapField;
import org.tenderpoint.vocabulary.ui.RegionsField;

@Route("map")
@AnonymousAllowed
class MapLook extends Page {

    MapLook() {
        super("discipline.yoga");
        title("Hannah Lindqvist");
        subtitle("Session 11:32 \u2013 12:31");
        lead("Hannah Lindqvist");
        var finish = Buttons.primary("Finish and aftercare", e -> {});
        finish.addClassName("large");
        actions(finish);
        var field = new PressureMapField("What you worked");
        field.setValue(Map.of(
                BodyPart.of(Region.UPPER_BACK), 3, BodyPart.of(Region.SHOULDERS), 3, BodyPart.of(Region.NECK), 2,
                BodyPart.of(Region.MID_BACK), 2, BodyPart.of(Region.LOWER_BACK), 2, BodyPart.left(Region.GLUTES), 4,
                BodyPart.right(Region.GLUTES), 5,
                BodyPart.of(Region.CALVES), 1));
        field.setCeilings(Ceilings.NONE
                .with(Area.of(Region.LOWER_BACK), 2, "")
                .with(Area.of(Region.SACRUM), 2, "")
                .with(Area.of(Region.NECK_FRONT), 0, ""));
        field.setOver(Set.of(BodyPart.right(Region.GLUTES)));
        var said = new Paragraph();
        field.addValueChangeListener(event -> said.setText(event.getValue().toString()));
        var tools = new Pane("Tools").quiet();
        tools.add(field.tools());
        var middle = new Pane("Map").padded();
        middle.add(field);
        var right = new Pane("More").padded();
        var pain = new RegionsField("Where it hurts");
        pain.setValue(Set.of(BodyPart.left(Region.LOWER_BACK), BodyPart.of(Region.SACRUM)));
        pain.addValueChangeListener(event -> said.setText(event.getValue().toString()));
        var shown = new BodyMap(BodyMap.Mode.TAP);
        shown.setCeilings(Map.of(BodyPart.of(Region.LOWER_BACK), 2, BodyPart.of(Region.SACRUM), 2,
                BodyPart.of(Region.NECK_FRONT), 0));
        shown.setSoreness(Map.of(BodyPart.left(Region.SHOULDERS), 6, BodyPart.left(Region.CALVES), 3));
        shown.setOver(Set.of(BodyPart.of(Region.LOWER_BACK)));
        shown.addPartTappedListener(event -> said.setText("tapped " + event.part()));
        var compared = new ComparedMaps("Last time", "Today");
        compared.second().pressure(Map.of(BodyPart.of(Region.UPPER_BACK), 3, BodyPart.left(Region.GLUTES), 4));
        right.add(said, pain, shown, compared);
        panes(Columns.TOOLS, tools, middle, right);
    }
}
