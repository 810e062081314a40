package plainapp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("")
@AnonymousAllowed
class PetsView extends Div {

    PetsView(Pets pets) {
        pets.findAll().forEach(pet -> add(new Span(pet.name())));
    }
}
