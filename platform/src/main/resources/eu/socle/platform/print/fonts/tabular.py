"""Builds Inter Tabular from the faces of @expo-google-fonts/inter, run inside the unpacked package."""
import sys
from fontTools.ttLib import TTFont
from fontTools import subset
RANGES=[(0x20,0x7e),(0xa0,0x24f),(0x259,0x259),(0x300,0x36f),(0x370,0x3ff),(0x400,0x52f),(0x1e00,0x1eff),(0x2000,0x206f),(0x2070,0x209f),(0x20a0,0x20cf),(0x2100,0x214f),(0x2190,0x2199),(0x2200,0x22ff),(0x2500,0x2502),(0x25a0,0x25cf),(0x2713,0x2717)]
def build(src,dst,style):
    f=TTFont(src)
    tf={}
    for r in f['GSUB'].table.FeatureList.FeatureRecord:
        if r.FeatureTag=='tnum':
            for i in r.Feature.LookupListIndex:
                for s in f['GSUB'].table.LookupList.Lookup[i].SubTable:
                    tf.update(getattr(s,'ExtSubTable',s).mapping)
    for t in f['cmap'].tables:
        for c in list(t.cmap):
            if chr(c) in '0123456789+' or c==0x2212: t.cmap[c]=tf.get(t.cmap[c],t.cmap[c])
    o=subset.Options(); o.layout_features=[]; o.glyph_names=True; o.hinting=False; o.name_IDs=['*']; o.notdef_outline=True; o.recalc_timestamp=False
    o.drop_tables+=['STAT','DSIG','GSUB','GPOS','GDEF','MVAR','gasp']
    s=subset.Subsetter(o); s.populate(unicodes=[c for a,b in RANGES for c in range(a,b+1)]); s.subset(f)
    for n in f['name'].names:
        if n.nameID in (1,16): n.string='Inter Tabular'
        if n.nameID in (2,17): n.string=style
        if n.nameID==4: n.string='Inter Tabular '+style
        if n.nameID==6: n.string='InterTabular-'+style
        if n.nameID==3: n.string='4.001;Socle;InterTabular-'+style
    f.save(dst)
for src,style in (('400Regular/Inter_400Regular.ttf','Regular'),('500Medium/Inter_500Medium.ttf','Medium'),('600SemiBold/Inter_600SemiBold.ttf','SemiBold')):
    build(src,'InterTabular-%s.ttf' % style,style)
