package plainapp;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
class Pet {

    @Id
    @GeneratedValue
    private Long id = 0L;

    private String name = "";

    String name() {
        return name;
    }
}
