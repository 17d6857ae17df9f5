import type { Schemas } from '@/api/client'

type Kind = Schemas['Kind']

/** Turns of phrase that tell what somebody wants; the first kind that has one is offered, never set. */
const CUES: readonly (readonly [Kind, RegExp])[] = [
  ['consult', /怎么(办|申请|领|弄)|如何(办|申请|领)|在哪(里)?(办|交|领)|需要(什么|哪些)(材料|手续|条件)|能不能(办|领|报销)|(政策|补贴|手续|材料).*(吗|？|\?)|咨询|how (do|can) i|which documents/iu],
  ['suggest', /建议|能否(增设|增加|安装|改)|希望(能)?(增设|增加|多设|改进)|最好(能)?(增设|增加|装)|i suggest|could you add/iu],
  ['complain', /噪音|噪声|扰民|太吵|没人管|占道|乱(停|扔|倒|堆)|垃圾.*(没|满|堆)|异味|臭|油烟|投诉|坑洼|积水|脱落|乱搭|noise|smell|nobody (comes|cares)|complain/iu],
  ['help', /(想|请|求).*帮(忙|助|我)|陪(同|诊|我)|行动不便|代买|买药|够不着|搬(不动|家具)|需要人|please help|help me/iu],
]

/** The kind that the words sound like, if they sound like one. */
export function soundsLike(text: string): Kind | undefined {
  return CUES.find(([, cue]) => cue.test(text))?.[0]
}
