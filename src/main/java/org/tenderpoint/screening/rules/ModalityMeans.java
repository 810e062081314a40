package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;

/** The techniques of each modality, essential and optional, and the lowest pressure that it needs. */
public record ModalityMeans(List<Use> inherent, List<Use> optional, int floor) {

    public record Use(Technique technique, Area where) {}

    private static final Map<Modality, ModalityMeans> ALL = new EnumMap<>(Modality.class);

    static {
        put(THAI, 3,
                uses(SPINAL_ROTATION, SPINAL_EXTENSION, SPINAL_FLEXION_LOADED, JOINT_MOBILISATION, POINT_PRESSURE),
                uses(TRACTION));
        put(ROLFING, 4, uses(JOINT_MOBILISATION), uses(SPINAL_ROTATION, POINT_PRESSURE));
        put(SHIATSU, 3, uses(POINT_PRESSURE), uses(JOINT_MOBILISATION, SPINAL_ROTATION, TRACTION));
        put(ASSISTED_STRETCHING, 1,
                at(Area.SPINE.or(Area.of(Region.HIPS)), SPINAL_ROTATION, SPINAL_FLEXION_LOADED),
                uses(TRACTION, JOINT_MOBILISATION, SPINAL_EXTENSION));
        put(TRIGGER_POINT, 3, uses(POINT_PRESSURE), uses());
        put(REFLEXOLOGY, 1, uses(), at(Area.of(Region.ANKLES_FEET), POINT_PRESSURE));
        put(DEEP_TISSUE, 4, uses(), uses(POINT_PRESSURE));
        put(SPORTS, 3, uses(), uses(PERCUSSION, JOINT_MOBILISATION));
        put(HOT_STONE, 2, uses(HEAT), uses());
        put(CUPPING, 3, uses(SUCTION), uses());
        put(IASTM, 3, uses(SCRAPING), uses());
        put(MYOFASCIAL_RELEASE, 2, uses(), uses(TRACTION));
        put(SWEDISH, 1, uses(), uses(PERCUSSION));
        put(CHAIR, 1, uses(), uses(PERCUSSION, POINT_PRESSURE));
        put(PRENATAL, 1, uses(), uses());
        put(LYMPHATIC_DRAINAGE, 1, uses(), uses());
        put(CRANIOSACRAL, 1, uses(), uses(TRACTION));
    }

    private static void put(Modality modality, int floor, List<Use> inherent, List<Use> optional) {
        ALL.put(modality, new ModalityMeans(inherent, optional, floor));
    }

    private static List<Use> uses(Technique... techniques) {
        return at(Area.EVERYWHERE, techniques);
    }

    private static List<Use> at(Area where, Technique... techniques) {
        return List.of(techniques).stream().map(technique -> new Use(technique, where)).toList();
    }

    /** Where the technique is essential for the modality. */
    public static Area needs(Modality modality, Technique technique) {
        var area = Area.NOWHERE;
        for (var use : of(modality).inherent()) {
            if (use.technique() == technique) {
                area = area.or(use.where());
            }
        }
        return area;
    }

    static ModalityMeans of(Modality modality) {
        var means = ALL.get(modality);
        if (means == null) {
            throw new IllegalStateException("No means are given for " + modality.code());
        }
        return means;
    }
}
