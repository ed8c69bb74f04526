#!/usr/bin/env python3
"""Copies labelled rows out of the git clones under sources/ into data/<name>/*.tsv
   format: one row a line, columns lang<TAB>label[,label..]<TAB>text  (text has no tab / newline)"""
import subprocess, csv, io, os, sys, json, re, collections, random, zipfile, hashlib
csv.field_size_limit(10**9)
M='sources/'; OUT='data/'
def blob(repo,path):
    d=M+repo.replace('/','+')+'/repo'
    if os.path.isdir(d+'/.git'): d=d+'/.git'
    return subprocess.run(['git','-C',d,'cat-file','blob','HEAD:'+path],capture_output=True,check=True).stdout
def txt(repo,path,enc='utf-8'): return blob(repo,path).decode(enc,'replace')
def ls(repo):
    d=M+repo.replace('/','+')+'/repo'
    return subprocess.run(['git','-C',d,'-c','core.quotepath=off','ls-tree','-r','--name-only','HEAD'],capture_output=True,check=True).stdout.decode().splitlines()
def clean(s): return re.sub(r'\s+',' ',s.replace('\u2028',' ')).strip()
def norm(s): return re.sub(r'[^\w]+','',re.sub(r'https?\S*|@\s?\w+|\brt\b|[\u2060\u200b]','',s.lower()))[:60]
index=[]
def write(name,split,rows,note=''):
    os.makedirs(OUT+name,exist_ok=True)
    rows=[(l,y,clean(t)) for l,y,t in rows if clean(t)]
    with open(f'{OUT}{name}/{split}.tsv','w',encoding='utf-8') as f:
        for l,y,t in rows: f.write(f'{l}\t{y}\t{t}\n')
    c=collections.Counter(x for _,y,_ in rows for x in y.split(','))
    lc=collections.Counter(l for l,_,_ in rows)
    index.append((name,split,len(rows),' '.join(f'{k}:{v}' for k,v in lc.most_common(40)),' '.join(f'{k}:{v}' for k,v in c.most_common(30)),note))
    print(index[-1][:5])
# ---- TweetEval
TE='cardiffnlp/tweeteval'
for task in ['emotion','hate','irony','offensive','emoji','sentiment']:
    mp=dict(l.split('\t')[:2] for l in txt(TE,f'datasets/{task}/mapping.txt').strip().splitlines())
    for sp in ['train','val','test']:
        try: T=txt(TE,f'datasets/{task}/{sp}_text.txt').split('\n')
        except subprocess.CalledProcessError: print('ABSENT',task,sp); continue
        L=txt(TE,f'datasets/{task}/{sp}_labels.txt').split()
        T=T[:len(L)]; assert len(T)==len(L),(task,sp,len(T),len(L))
        write('tweeteval-'+task,sp,[('en',mp[l].strip().replace(' ','_').replace(',',''),t if t.strip() else '.') for l,t in zip(L,T)])
for tgt in ['abortion','atheism','climate','feminist','hillary']:
    for sp in ['train','val','test']:
        T=txt(TE,f'datasets/stance/{tgt}/{sp}_text.txt').split('\n'); L=txt(TE,f'datasets/stance/{tgt}/{sp}_labels.txt').split()
        write('tweeteval-stance-'+tgt,sp,[('en',{'0':'none','1':'against','2':'favor'}[l],t) for l,t in zip(L,T)])
# ---- SemEval-2017 4A training years (replaces the absent tweeteval sentiment/train_text)
DS='cbaziotis/datastories-semeval2017-task4'
heldout={norm(l.split('\t',2)[2]) for sp in ['val','test'] for l in open(OUT+f'tweeteval-sentiment/{sp}.tsv',encoding='utf-8')}
seen=set(); rows=[]; dropped=0
for p in ls(DS):
    if p.startswith('dataset/Subtask_A/downloaded/') and p.endswith('.tsv'):
        for l in txt(DS,p).split('\n'):
            f=l.rstrip('\r').split('\t')
            if len(f)<3 or f[1] not in('positive','neutral','negative'): continue
            t=f[2] if not f[2].startswith('"') else f[2]
            t=t.replace('""','"').strip('"')
            k=norm(t)
            if k in heldout or k in seen or t=='Not Available': dropped+=1; continue
            seen.add(k); rows.append(('en',f[1],t))
write('semeval2017-4a','train',rows,f'dropped {dropped} duplicates / in tweeteval val+test')
# ---- UMSAB
X='cardiffnlp/xlm-t'; um={}
iso=dict(arabic='ar',english='en',french='fr',german='de',hindi='hi',italian='it',portuguese='pt',spanish='es')
for lang,c in iso.items():
    for sp in ['train','val','test']:
        T=txt(X,f'data/sentiment/{lang}/{sp}_text.txt').split('\n'); L=txt(X,f'data/sentiment/{lang}/{sp}_labels.txt').split()
        um.setdefault(sp,[]).extend((c,['negative','neutral','positive'][int(l)],t) for l,t in zip(L,T))
for sp in um: write('umsab',sp,um[sp])
umtest={norm(t) for sp in('val','test') for c,_,t in um[sp]}
# tyqiangz extra sentiment (malay, indonesian, japanese, chinese valid/test ...)
TQ='tyqiangz/multilingual-sentiment-datasets'
iso2=dict(chinese='zh',indonesian='id',japanese='ja',malay='ms')
for sp in ['train','valid','test']:
    rows=[]
    for lang,c in iso2.items():
        try: s=txt(TQ,f'data/{lang}/{sp}.csv')
        except subprocess.CalledProcessError: print('ABSENT',lang,sp); continue
        for r in csv.DictReader(io.StringIO(s)):
            if r.get('label') in('positive','negative','neutral'): rows.append((c,r['label'],r['text']))
    write('tyqiangz-extra-sentiment',sp,rows)
# ---- DEFT 2017 task 1 (French, full 4 labels); rows in UMSAB val/test flagged out
D='sam0enna/deft2017'; rows=[]; drop=0
for l in txt(D,'data_train/task1-train.csv').split('\n'):
    f=l.rstrip('\r').split('\t')
    if len(f)==3 and f[0].isdigit():
        if norm(f[1]) in umtest: drop+=1; continue
        rows.append(('fr',f[2],f[1]))
write('deft2017-task1','train',rows,f'{drop} rows that are in UMSAB val/test were removed')
# ---- airline
r=list(csv.DictReader(io.StringIO(txt('Ramlah0/Twitter-US-Airline-Sentiment-Analysis','Tweets.csv'))))
write('airline-tweets','all',[('en',x['airline_sentiment'],x['text']) for x in r])
write('airline-tweets','negative_reason',[('en',re.sub(r"[^\w]+",'_',x['negativereason']),x['text']) for x in r if x['negativereason']])
# ---- MLMA
z=zipfile.ZipFile(io.BytesIO(blob('HKUST-KnowComp/MLMA_hate_speech','hate_speech_mlma.zip')))
for c,n in (('fr','fr_dataset'),('en','en_dataset_with_stop_words'),('ar','ar_dataset')):
    s=z.read([x for x in z.namelist() if x.endswith(n+'.csv') and '__MACOSX' not in x][0]).decode('utf-8')
    write('mlma','all_'+c,[(c,x['sentiment'].replace('_',','),x['tweet']) for x in csv.DictReader(io.StringIO(s))])
    if c=='fr': write('mlma','fr_directness',[(c,x['directness'],x['tweet']) for x in csv.DictReader(io.StringIO(s))])
    if c=='fr': write('mlma','fr_annotator_emotion',[(c,x['annotator_sentiment'].replace('_',','),x['tweet']) for x in csv.DictReader(io.StringIO(s))])
# ---- HateCheck / MHC (test only)
R='rewire-online/multilingual-hatecheck'; iso3=dict(arabic='ar',dutch='nl',french='fr',german='de',hindi='hi',italian='it',mandarin='zh',polish='pl',portuguese='pt',spanish='es')
for lang,c in iso3.items():
    rr=list(csv.DictReader(io.StringIO(txt(R,f'MHC Final Cases/hatecheck_cases_final_{lang}.csv'))))
    write('mhc','test_'+c,[(c,x['label_gold'],x['test_case']) for x in rr])
    write('mhc','functionality_'+c,[(c,x['functionality'],x['test_case']) for x in rr])
rr=list(csv.DictReader(io.StringIO(txt('paul-rottger/hatecheck-data','test_suite_cases.csv'))))
write('hatecheck-en','test',[('en',x['label_gold'],x['test_case']) for x in rr]); write('hatecheck-en','functionality',[('en',x['functionality'],x['test_case']) for x in rr])
# ---- Hatemoji
for sp in ['train','validation','test']:
    s=csv.DictReader(io.StringIO(txt('HannahKirk/Hatemoji',f'HatemojiBuild/{sp}.csv'))); rows=[]
    for x in s: rows.append(('en','hateful' if x['label_gold']=='1' else 'non-hateful',x['text']))
    write('hatemojibuild',sp,rows)
s=csv.DictReader(io.StringIO(txt('HannahKirk/Hatemoji','HatemojiCheck/test.csv')))
write('hatemojicheck','test',[('en','hateful' if x['label_gold']=='1' else 'non-hateful',x['text']) for x in s])
# ---- Davidson, HateXplain val/test, Ethos
s=csv.DictReader(io.StringIO(txt('t-davidson/hate-speech-and-offensive-language','data/labeled_data.csv')))
write('davidson2017','all',[('en',['hate','offensive','neither'][int(x['class'])],x['tweet']) for x in s])
for sp,f in (('val','df_val'),('test','df_test')):
    s=csv.DictReader(io.StringIO(txt('shivam0109/CS4NLP-HateXplain',f'data/bert_modeling/{f}.csv')))
    write('hatexplain',sp,[('en',x['gt_label'],x['unmasked_sentence']) for x in s])
s=csv.reader(io.StringIO(txt('intelligence-csd-auth-gr/Ethos-Hate-Speech-Dataset','ethos/ethos_data/Ethos_Dataset_Binary.csv')),delimiter=';'); next(s)
write('ethos','all',[('en','hate' if float(x[1])>=.5 else 'no',x[0]) for x in s if len(x)>1])
# ---- CONAN (research only) + multitarget
s=list(csv.DictReader(io.StringIO(txt('marcoguerini/CONAN','CONAN/CONAN.csv')))); rows=set()
for x in s:
    c={'E':'en','F':'fr','I':'it'}[x['cn_id'][0]]
    rows.add((c,'hate',x['hateSpeech'])); rows.add((c,'counter',x['counterSpeech']))
write('conan','all',sorted(rows))
s=csv.DictReader(io.StringIO(txt('marcoguerini/CONAN','Multitarget-CONAN/Multitarget-CONAN.csv'))); rows=set()
for x in s: rows.add(('en','hate',x['HATE_SPEECH'])); rows.add(('en','counter',x['COUNTER_NARRATIVE']))
write('multitarget-conan','all',sorted(rows))
# ---- ToxiFrench
TF='AxelDlv00/ToxiFrench'; bm=set()
for n,f in (('toxifrench','ToxiFrenchBalanced'),('hateday-fr','HateDay-french'),('rtplx-fr','RTP-LX-french'),('jigsaw-fr-balanced','JigsawBilingualBalanced')):
    rr=list(csv.DictReader(io.StringIO(txt(TF,f'data/Benchmark/{f}.csv'))))
    write(n,'test',[('fr','toxic' if x['label']=='1' else 'ok',x['content']) for x in rr]); bm|={norm(x['content']) for x in rr}
rr=list(csv.DictReader(io.StringIO(txt(TF,'data/agreement/agreement_checking.csv'))))
write('toxifrench','agreement',[('fr','toxic' if float(x["annotator's conclusion"])>=.5 else 'ok',x['content']) for x in rr if norm(x['content']) not in bm])
rr=list(csv.DictReader(io.StringIO(txt(TF,'data/JigsawData/subset_jigsaw_annotated.csv'))))
K=['toxic','severe_toxic','obscene','threat','insult','identity_hate']
write('jigsaw-fr-mt','all',[('fr',','.join(k for k in K if x[k]=='1') or 'ok',x['content']) for x in rr if norm(x['content']) not in bm],'machine-translated Jigsaw subset (toxic-heavy)')
write('jigsaw-fr-mt','original_en',[('en',','.join(k for k in K if x[k]=='1') or 'ok',x['original_text']) for x in rr])
# ---- M-Phasis
MP='uds-lsv/mphasis'
for c in('fr','de'):
    for sp in('train','dev','test'):
        try: s=txt(MP,f'train_dev_test_splits/{c}.{sp}.csv')
        except subprocess.CalledProcessError: print('ABSENT',c,sp); continue
        rr=list(csv.DictReader(io.StringIO(s),delimiter='\t'))
        write('mphasis-'+c,sp+'_e1',[(c,x['e1'],x['content']) for x in rr if x['e1'] not in('','99',None)])
# ---- CyberAgressionAdo v1
rows=[]; CA='aollagnier/CyberAgressionAdo-v1'
for p in ls(CA):
    if p.startswith('scenarii/scenario') and p.endswith('.csv'):
        rd=csv.reader(io.StringIO(txt(CA,p))); h=next(rd); hi=h.index('HATE_SPEECH') if 'HATE_SPEECH' in h else 6
        for x in rd:
            if len(x)>hi: rows.append(('fr',('hate' if x[hi].strip()=='yes' else 'no')+','+'abuse_'+x[hi+1].strip().replace(' ','_'),x[3]))
write('cyberagressionado-v1','all',rows)
# ---- complaints
rows=[]
for x in csv.reader(io.StringIO(txt('danielpreotiuc/complaints-social-media','complaints-data.csv'))):
    if len(x)>=4: rows.append(('en','complaint' if x[2]=='1' else 'no',x[1]))
write('complaints-acl2019','all',rows)
# ---- spam
write('sms-spam','all',[('en',)+tuple(l.split('\t',1)) for l in txt('dixitomkar1809/Text-Classification','data/SMSSpamCollection').split('\n') if '\t' in l])
rr=list(csv.DictReader(io.StringIO(txt('lizfrey/comp-neuro-final-project','data-en-hi-de-fr.csv'))))
for c in('fr','de','hi'): write('sms-spam-mt',c,[(c,x['labels'],x['text_'+c] or '') for x in rr])
try:
    for p in ls('dubuduru/utkmls-twitter-spam-detection-competition'):
        if p.endswith('.csv'): print('SPAM?',p,txt('dubuduru/utkmls-twitter-spam-detection-competition',p)[:300])
except Exception as e: print(e)
# ---- emotion
for sp in('train','dev','test'):
    lab=txt('monologg/GoEmotions-pytorch','data/original/labels.txt').split()
    write('goemotions',sp,[('en',','.join(lab[int(i)] for i in l.split('\t')[1].split(',')),l.split('\t')[0]) for l in txt('monologg/GoEmotions-pytorch',f'data/original/{sp}.tsv').split('\n') if l.count('\t')>=2])
    lab=txt('monologg/GoEmotions-pytorch','data/ekman/labels.txt').split()
    write('goemotions-ekman',sp,[('en',','.join(lab[int(i)] for i in l.split('\t')[1].split(',')),l.split('\t')[0]) for l in txt('monologg/GoEmotions-pytorch',f'data/ekman/{sp}.tsv').split('\n') if l.count('\t')>=2])
PL=['neutral','anger','anticipation','disgust','fear','joy','sadness','surprise','trust']; XE='Helsinki-NLP/XED'
allr=[]
for p in ls(XE):
    m=re.match(r'(?:Projections/(\w+)-projections2?|AnnotatedData/(en|fi)-annotated)\.tsv',p)
    if m and not (m.group(1) in('en','fi')):
        c=m.group(1) or m.group(2); c={'cn':'zh','br':'pt-br','tw':'zh-tw'}.get(c,c)
        for l in txt(XE,p).split('\n'):
            f=l.split('\t')
            if len(f)>=2 and re.match(r'^[\d, ]+$',f[1].strip()): allr.append((c,','.join(sorted({PL[int(i)] for i in re.findall(r'\d',f[1])})),f[0]))
for l in txt(XE,'AnnotatedData/neu_en.txt').split('\n'):
    if l.strip(): allr.append(('en','neutral',l.split('\t')[0] if not l.split('\t')[0].strip().isdigit() else l.split('\t')[-1]))
write('xed','all',allr); write('xed','fr',[r for r in allr if r[0]=='fr'])
# ---- intents / questions
o=json.loads(txt('clinc/oos-eval','data/data_full.json'))
for sp in('train','val','test'): write('clinc150',sp,[('en',y,t) for t,y in o[sp]])
for sp in('train','test'): write('banking77',sp,[('en',x['category'],x['text']) for x in csv.DictReader(io.StringIO(txt('PolyAI-LDN/task-specific-datasets',f'banking_data/{sp}.csv')))])
# ---- crisis
rows=[]
for p in ls('sajao/CrisisLex'):
    if p.endswith('tweets_labeled.csv'):
        ev=p.split('/')[2]; c='fr' if 'Megantic' in ev else 'mul'
        rd=csv.reader(io.StringIO(txt('sajao/CrisisLex',p)),skipinitialspace=True); next(rd)
        for x in rd:
            if len(x)>=5: rows.append((c,'%s,src_%s,%s'%(re.sub(r'\W+','_',x[4]),re.sub(r'\W+','_',x[2]),re.sub(r'\W+','_',x[3])),x[1]))
write('crisislex-t26','all',rows)
# ---- lexicons
os.makedirs(OUT+'lexicons',exist_ok=True)
for l in ls('LDNOOBW/List-of-Dirty-Naughty-Obscene-and-Otherwise-Bad-Words'):
    if re.match(r'^[a-z]{2,3}(-[\w-]+)?$',l): open(OUT+f'lexicons/ldnoobw_{l}.txt','wb').write(blob('LDNOOBW/List-of-Dirty-Naughty-Obscene-and-Otherwise-Bad-Words',l))
open(OUT+'lexicons/FEEL_fr.txt','wb').write(blob('amineabdaoui/french-sentiment-classification','ressources/FEEL.txt'))
open(OUT+'lexicons/polarimots_fr.txt','wb').write(blob('amineabdaoui/french-sentiment-classification','ressources/Polarimots.txt'))
for l in('FR','EN','ES','DE','IT','PT','AR','NL'):
    try: open(OUT+f'lexicons/hurtlex_{l}.tsv','wb').write(blob('valeriobasile/hurtlex',f'lexica/{l}/1.2/hurtlex_{l}.tsv'))
    except subprocess.CalledProcessError: print('no hurtlex',l)
with open(OUT+'INDEX.tsv','w') as f:
    f.write('name\tsplit\trows\tlangs\tlabels\tnote\n')
    for r in index: f.write('\t'.join(map(str,r))+'\n')
